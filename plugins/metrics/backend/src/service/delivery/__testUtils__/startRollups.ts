import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { TestClock } from '../../../__testUtils__/TestClock';
import { createStores } from '../../../store/createStores';
import { computeRollups } from '../../../tasks/computeRollups';
import { DeliveryIngest } from '../ingest/DeliveryIngest';
import { ServiceDirectory } from '../ingest/ServiceDirectory';
import { createDashboards } from '../rollup/createDashboards';

/** More than the directory of services is remembered for. */
const DIRECTORY_SECONDS = 301;

/** Everything from events to dashboards on one database, as one replica has it. */
export function startRollups(
  knex: Knex,
  options: { entities: Entity[]; clock?: TestClock; timeZone?: string },
) {
  const { clock = new TestClock(), timeZone = 'UTC' } = options;
  const logger = mockServices.logger.mock();
  let entities = options.entities;
  const catalog = catalogServiceMock.mock({
    queryEntities: jest.fn((request, caller) =>
      catalogServiceMock({ entities }).queryEntities(request, caller),
    ),
    getEntitiesByRefs: jest.fn((request, caller) =>
      catalogServiceMock({ entities }).getEntitiesByRefs(request, caller),
    ),
  });
  const stores = createStores(knex);
  const auth = mockServices.auth();
  const directory = new ServiceDirectory({ catalog, auth, clock });
  const ingest = new DeliveryIngest({ ...stores, directory, clock });
  const dashboards = createDashboards({
    ...stores,
    directory,
    catalog,
    timeZone,
    clock,
    logger,
  });
  return {
    ...stores,
    ...dashboards,
    knex,
    clock,
    catalog,
    logger,
    directory,
    push: (items: DeliveryEvent[], source = 'test') =>
      ingest.push({ source, items }),
    /** The catalog says something else from now on, and the directory notices. */
    setCatalog: (next: Entity[]) => {
      entities = next;
      clock.advance(DIRECTORY_SECONDS);
    },
    compute: (signal = new AbortController().signal) =>
      computeRollups({ ...stores, ...dashboards, clock, logger }, signal),
    /** All rows of roll-ups. */
    dump: () =>
      knex('delivery_rollups').orderBy(['scope_kind', 'scope_ref', 'week']),
  };
}

export type TestRollups = ReturnType<typeof startRollups>;
