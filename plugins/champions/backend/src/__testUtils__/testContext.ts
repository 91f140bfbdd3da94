import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { programmeRules } from '@hone/backstage-plugin-champions-node';
import type { Knex } from 'knex';
import { ProgrammeAuthorizer } from '../authorization';
import type { Caller, ServiceContext } from '../service/context';
import { person, smallOrg } from './org';
import { TestPolicy } from './permissions';
import { TestClock } from './TestClock';

const registry = () =>
  mockServices.permissionsRegistry.mock({
    getPermissionRuleset: () =>
      ({
        getRuleByName: (name: string) =>
          Object.values(programmeRules).find(rule => rule.name === name),
      } as never),
  });

/** A person who calls. */
export function callerNamed(name: string): Caller {
  const actor = person(name);
  return { credentials: mockCredentials.user(actor), actor };
}

/** A catalog that tests change and break. */
export class TestCatalog {
  entities: Entity[] = smallOrg();
  broken = false;

  get service() {
    return catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => {
        if (this.broken) throw new Error('connect ECONNREFUSED');
        const known = new Map(
          this.entities.map(one => [stringifyEntityRef(one), one]),
        );
        return { items: entityRefs.map(ref => known.get(ref)) };
      },
    });
  }
}

/**
 * The service without its HTTP, on a given database, with everything outside under the test's control.
 */
export function testContext(knex: Knex, now: string) {
  const clock = new TestClock(new Date(now));
  const policy = new TestPolicy();
  const catalog = new TestCatalog();
  const context: ServiceContext = {
    knex,
    clock,
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo(),
    logger: mockServices.logger.mock(),
    catalog: catalog.service,
    authorizer: new ProgrammeAuthorizer(policy.service, registry()),
    fetchCalendar: async () => {
      throw new Error('no calendar is read here');
    },
    readExternalUrl: async () => 'https://portal.test/api/hone-champions',
    settings: { portalUrl: 'https://portal.test' },
  };
  return { context, clock, policy, catalog, pat: callerNamed('pat') };
}

/** What {@link testContext} gives. */
export type TestWorld = ReturnType<typeof testContext>;
