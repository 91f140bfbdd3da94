import { experimentRecord } from '../../../__fixtures__/experiment';
import { testContext } from '../../../__testUtils__/testContext';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import {
  insertExperiment,
  type ExperimentRecord,
} from '../../../store/experiments';
import { slotsAhead } from './slotsAhead';

jest.setTimeout(60_000);

const NOW = '2026-06-01T00:00:00Z';
const DAY = 86_400_000;
const day = (n: number) => new Date(Date.parse(NOW) + n * DAY);
const CART = 'component:default/cart-api';

describe.each(databases.eachSupportedId())(
  'slots in the days ahead, %s',
  id => {
    async function setUp(limits: { owner?: number; service?: number }) {
      const knex = await initDatabase(id);
      const { context } = testContext(knex, NOW);
      const { owner = 10, service } = limits;
      context.settings.slots = {
        default: owner,
        owners: new Map(),
        ...(service === undefined
          ? {}
          : { services: { default: service, entities: new Map() } }),
      };
      const own = experimentRecord({ entityRef: CART });
      return {
        add: (change: Partial<ExperimentRecord>) =>
          knex.transaction(tx =>
            insertExperiment(
              tx,
              experimentRecord({
                status: 'running',
                startedAt: day(-4),
                plannedEndAt: day(3),
                ...change,
              }),
            ),
          ),
        /** Which of the next days have one. */
        free: async (change: Partial<ExperimentRecord> = {}) => {
          const hasSlot = await slotsAhead(context, { ...own, ...change });
          return [0, 1, 2, 3, 4].filter(n => hasSlot(day(n)));
        },
      };
    }
    const ALL = [0, 1, 2, 3, 4];

    it('are those of its owner', async () => {
      const t = await setUp({ owner: 1 });
      await t.add({ entityRef: 'component:default/other' });
      expect(await t.free()).toEqual([3, 4]);
      expect(await t.free({ ownerRef: 'group:default/orders' })).toEqual(ALL);
    });

    it('are those of every service that it changes', async () => {
      const t = await setUp({ service: 1 });
      await t.add({ ownerRef: 'group:default/orders' });
      expect(await t.free()).toEqual([3, 4]);
      const other = 'component:default/other';
      expect(await t.free({ entityRef: other })).toEqual(ALL);
      const both = { name: 'team', entityRefs: [other, CART] };
      expect(await t.free({ entityRef: other, treated: both })).toEqual([3, 4]);
    });

    it('leave its own slot out, and take a decision to fall within a day', async () => {
      const t = await setUp({ service: 1 });
      const own = await t.add({ status: 'scheduled', startAt: day(1) });
      expect(await t.free({ id: own.id })).toEqual(ALL);
      await t.add({ status: 'decide', endedAt: day(-1) });
      expect(await t.free({ id: own.id })).toEqual([1, 2, 3, 4]);
    });
  },
);
