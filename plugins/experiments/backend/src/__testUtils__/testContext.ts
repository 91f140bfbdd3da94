import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  experimentRules,
  ideaRules,
} from '@hone/backstage-plugin-experiments-node';
import type { Knex } from 'knex';
import { ExperimentAuthorizer } from '../authorization';
import { IdeaAuthorizer } from '../ideaAuthorization';
import type { Caller, ServiceContext } from '../service/context';
import { PowerMemory } from '../service/governance/facts/PowerMemory';
import { MetricsGateway } from '../service/metrics/MetricsGateway';
import { FakeMetrics } from './FakeMetrics';
import { TestPolicy } from './permissions';
import { TestClock } from './TestClock';

const RULES = {
  'hone-experiment': Object.values(experimentRules),
  'hone-idea': Object.values(ideaRules),
};

const registry = () =>
  mockServices.permissionsRegistry.mock({
    getPermissionRuleset: ref =>
      ({
        getRuleByName: (name: string) =>
          RULES[ref.resourceType as keyof typeof RULES].find(
            rule => rule.name === name,
          ),
      } as never),
  });

/** A person who calls. */
export function callerNamed(name: string): Caller {
  const actor = `user:default/${name}`;
  return { credentials: mockCredentials.user(actor), actor };
}

/**
 * The service without its HTTP, on a given database, with everything outside under the test's control.
 */
export function testContext(knex: Knex, now: string) {
  const clock = new TestClock(new Date(now));
  const metrics = new FakeMetrics();
  const policy = new TestPolicy();
  const auth = mockServices.auth();
  /** What was told of, such as "experiment 142". */
  const told: string[] = [];
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
    metrics: new MetricsGateway(
      metrics.api,
      metrics.telemetry,
      metrics.delivery,
      auth,
    ),
    authorizer: new ExperimentAuthorizer(policy.service, registry()),
    ideaAuthorizer: new IdeaAuthorizer(policy.service, registry()),
    changes: { tell: (kind, number) => told.push(`${kind} ${number}`) },
    powerMemory: new PowerMemory(),
    userInfo: mockServices.userInfo(),
    settings: {
      minIntervalSeconds: 60,
      batchSize: 50,
      slots: { default: 100, owners: new Map() },
    },
  };
  const caller = callerNamed('ada');
  return { context, clock, metrics, policy, caller, told };
}
