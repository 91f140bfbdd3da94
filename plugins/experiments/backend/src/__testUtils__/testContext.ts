import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { experimentRules } from '@hone/backstage-plugin-experiments-node';
import type { Knex } from 'knex';
import { ExperimentAuthorizer } from '../authorization';
import type { Caller, ServiceContext } from '../service/context';
import { MetricsGateway } from '../service/metrics/MetricsGateway';
import { FakeMetrics } from './FakeMetrics';
import { TestPolicy } from './permissions';
import { TestClock } from './TestClock';

const rules = Object.values(experimentRules);
const ruleset = {
  getRuleByName: (name: string) => rules.find(rule => rule.name === name),
};

/**
 * The service without its HTTP, on a given database, with everything outside under the test's control.
 */
export function testContext(knex: Knex, now: string) {
  const clock = new TestClock(new Date(now));
  const metrics = new FakeMetrics();
  const policy = new TestPolicy();
  const auth = mockServices.auth();
  const context: ServiceContext = {
    knex,
    clock,
    auth,
    logger: mockServices.logger.mock(),
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'cart-api', namespace: 'default' },
        },
      ],
    }),
    metrics: new MetricsGateway(metrics.api, metrics.telemetry, auth),
    authorizer: new ExperimentAuthorizer(
      policy.service,
      mockServices.permissionsRegistry.mock({
        getPermissionRuleset: (): never => ruleset as never,
      }),
    ),
    settings: { minIntervalSeconds: 60, batchSize: 50 },
  };
  const caller: Caller = {
    credentials: mockCredentials.user('user:default/ada'),
    actor: 'user:default/ada',
  };
  return { context, clock, metrics, policy, caller };
}
