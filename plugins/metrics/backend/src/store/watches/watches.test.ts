import type { Knex } from 'knex';
import { CART, ISSUER } from '../../__fixtures__/entities';
import { metricInput } from '../../__fixtures__/metrics';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { createStores, type Stores } from '../createStores';
import type { StoredWatch, WatchOutcome } from './types';
import { MAX_WATCHES } from './WatchStore';

jest.setTimeout(60_000);

const T0 = Date.parse('2026-06-01T00:00:00Z');
const now = new Date(T0);
const at = (seconds: number) => new Date(T0 + seconds * 1000);
const BY = 'user:default/mock';
const databases = testDatabases();

const change = (seconds: number) => ({
  ...{ at: at(seconds), foundAt: at(seconds + 600), trigger: null },
  ...{ before: 1, after: 2, magnitude: 3 },
});

function outcome(
  watch: StoredWatch,
  rest: Partial<WatchOutcome> = {},
): WatchOutcome {
  return {
    ...{ watch, stepSeconds: 60, status: 'normal', statusSince: at(0) },
    ...{ message: null, latest: 4, expected: { value: 3, deviation: 0.5 } },
    ...{ readUntil: at(60), learningSince: at(0), state: '{}' },
    ...{ changes: [], anewFrom: null },
    ...rest,
  };
}

describe.each(databases.eachSupportedId())('watches on %p', id => {
  let knex: Knex;
  let stores: Stores;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    stores = createStores(knex);
  });

  const put = async (metricId: string, entityRef = CART) =>
    (await stores.watches.put(
      { metricId, entityRef, stepSeconds: 60 },
      BY,
      now,
    ))!;
  const due = (before: Date, settled: Date, limit = 100) =>
    stores.watchFilters.due(
      { before, settled },
      { after: { attemptedAt: -1, id: '' }, limit },
    );

  describe('WatchStore', () => {
    it('has one watch per series', async () => {
      const first = await put('m');
      expect(await put('m')).toEqual(first);
      expect(first).toMatchObject({
        ...{ metricId: 'm', entityRef: CART, stepSeconds: 60 },
        ...{ status: 'learning', expected: null, readUntil: null },
        ...{ createdAt: now, createdBy: BY },
      });
      await put('m', ISSUER);
      expect(await stores.watches.ofService(CART)).toEqual([first]);
      expect(await stores.watches.idsByMetric(CART)).toEqual(
        new Map([['m', first.id]]),
      );
    });

    it('has at most fifty of a service, also when many come at once', async () => {
      for (let i = 0; i < MAX_WATCHES - 1; i += 1) await put(`m${i}`);
      const last = await Promise.all(
        ['x', 'y', 'z'].map(metricId =>
          stores.watches.put(
            { metricId, entityRef: CART, stepSeconds: 60 },
            BY,
            now,
          ),
        ),
      );
      expect(last.filter(Boolean)).toHaveLength(1);
      expect(await stores.watches.ofService(CART)).toHaveLength(MAX_WATCHES);
      expect(await put('m0')).toBeDefined();
      expect(await put('x', ISSUER)).toBeDefined();
    });

    it('forgets what is deleted, and remembers that it is not wanted until it is', async () => {
      const watch = await put('m');
      await stores.watchFilters.save(
        [outcome(watch, { changes: [change(0)] })],
        now,
      );
      await stores.watches.delete(watch.id, BY, now);
      for (const table of ['watches', 'watch_states', 'watch_changes']) {
        expect(await knex(table)).toEqual([]);
      }
      const unwanted = async () =>
        (await stores.watchables.of([CART])).unwanted.get(CART);
      expect(await unwanted()).toEqual(new Set(['m']));
      await put('m');
      expect(await unwanted()).toBeUndefined();
    });

    it('loses the watches of a metric that is deleted, with all that hangs on them', async () => {
      const insert = (name: string) =>
        stores.metrics.insert(
          {
            ...{ description: '', entityRef: null, simulated: false },
            ...{ owner: null, stepSeconds: 60 },
            ...metricInput({ name }),
          },
          BY,
          now,
        );
      const [gone, kept] = [await insert('gone'), await insert('kept')];
      for (const { id: metricId } of [gone, kept]) {
        const watch = await put(metricId);
        const changes = [change(0)];
        await stores.watchFilters.save([outcome(watch, { changes })], now);
        const other = await put(metricId, ISSUER);
        await stores.watches.delete(other.id, BY, now);
      }
      expect(await stores.metrics.delete(gone.id, 1)).toBe(true);
      for (const table of ['watches', 'watch_changes', 'watch_opt_outs']) {
        const left = await knex(table);
        expect(left.map(row => row.metric_id)).toEqual([kept.id]);
      }
      expect(await knex('watch_states')).toHaveLength(1);
    });

    it('adds what is missing and leaves the rest as it is', async () => {
      const known = await put('m');
      await stores.watches.addMissing(
        ['m', 'n'].map(metricId => ({
          ...{ metricId, entityRef: CART, stepSeconds: 300 },
        })),
        'plugin:x',
        at(5),
      );
      const [first, second] = await stores.watches.ofService(CART);
      expect(first).toEqual(known);
      expect(second).toMatchObject({ metricId: 'n', createdBy: 'plugin:x' });
      await stores.watches.addMissing([], BY, now);
    });
  });

  describe('WatchFilterStore', () => {
    it('names what has something to read, the longest unattempted first, page by page', async () => {
      const [a, b, c] = [await put('a'), await put('b'), await put('c')];
      await stores.watchFilters.save([outcome(b)], at(200));
      await stores.watchFilters.save([outcome(a)], at(300));
      const names = (watches: StoredWatch[]) => watches.map(w => w.metricId);
      expect(names(await due(at(400), at(180)))).toEqual(['c', 'b', 'a']);
      expect(names(await due(at(300), at(180)))).toEqual(['c', 'b']);
      // Two steps after what was read: the next instant, and the step that begins with it.
      expect(names(await due(at(400), at(179)))).toEqual(['c']);
      const [first] = await due(at(400), at(180), 1);
      const rest = await stores.watchFilters.due(
        { before: at(400), settled: at(180) },
        { after: { attemptedAt: 0, id: first.id }, limit: 100 },
      );
      expect(first.id).toBe(c.id);
      expect(names(rest)).toEqual(['b', 'a']);
    });

    it('takes an outcome over once: not when another one came first, not when the watch is gone', async () => {
      const [watch, gone] = [await put('m'), await put('n')];
      await stores.watches.delete(gone.id, BY, now);
      const first = outcome(watch, { changes: [change(0)], state: '{"a":1}' });
      await stores.watchFilters.save([first, outcome(gone)], at(60));
      await stores.watchFilters.save(
        [
          outcome(watch, {
            latest: 99,
            state: '{"a":2}',
            changes: [change(7)],
          }),
        ],
        at(90),
      );
      const [stored, ...more] = await stores.watches.ofService(CART);
      expect(more).toEqual([]);
      expect(stored).toMatchObject({
        ...{ status: 'normal', statusSince: at(0), latest: 4 },
        ...{ expected: { value: 3, deviation: 0.5 }, readUntil: at(60) },
        ...{ learningSince: at(0), attemptedAt: at(60), createdAt: now },
      });
      expect(await stores.watchFilters.states([watch.id, gone.id])).toEqual(
        new Map([[watch.id, '{"a":1}']]),
      );
      const changes = await stores.watchChanges.newest([watch.id], 20);
      expect(changes.get(watch.id)).toMatchObject([change(0)]);
    });

    it('keeps a change that is found again as it was, and a state that stays', async () => {
      const watch = await put('m');
      const known = outcome(watch, { changes: [change(0)] });
      await stores.watchFilters.save([known], now);
      const [next] = await stores.watches.ofService(CART);
      const again = { ...change(0), after: 77 };
      await stores.watchFilters.save(
        [outcome(next, { readUntil: at(120), state: null, changes: [again] })],
        now,
      );
      const changes = await stores.watchChanges.newest([watch.id], 20);
      expect(changes.get(watch.id)).toMatchObject([{ after: 2 }]);
      expect((await stores.watchFilters.states([watch.id])).size).toBe(1);
    });

    it('drops what nobody judged of a series that is read anew', async () => {
      const watch = await put('m');
      const changes = [change(0), change(100), change(200)];
      await stores.watchFilters.save([outcome(watch, { changes })], now);
      const found = (await stores.watchChanges.newest([watch.id], 20)).get(
        watch.id,
      )!;
      const judged = found.find(one => one.at.getTime() === T0 + 100_000)!;
      const by = { meaningful: false, by: BY };
      await stores.watchChanges.judge(judged, by, now);
      const [next] = await stores.watches.ofService(CART);
      await stores.watchFilters.save(
        [outcome(next, { anewFrom: at(50), changes: [change(300)] })],
        now,
      );
      const left = (await stores.watchChanges.newest([watch.id], 20)).get(
        watch.id,
      )!;
      expect(left.map(one => one.at)).toEqual([at(300), at(100), at(0)]);
    });

    it('saves all or nothing', async () => {
      const [a, b] = [await put('a'), await put('b')];
      const broken = outcome(b, { status: undefined as never });
      await expect(
        stores.watchFilters.save([outcome(a), broken], now),
      ).rejects.toBeDefined();
      expect(await stores.watchFilters.states([a.id, b.id])).toEqual(new Map());
    });

    it('takes more than fits into one statement', async () => {
      const watches = Array.from({ length: 900 }, (_, i) => ({
        ...{ metricId: `m${i}`, entityRef: `component:default/s${i}` },
        stepSeconds: 60,
      }));
      await stores.watches.addMissing(watches, BY, now);
      const all = await due(at(1), at(0), 1_000);
      expect(all).toHaveLength(900);
      await stores.watchFilters.save(
        all.map(watch => outcome(watch, { changes: [change(0)] })),
        at(1),
      );
      expect(await due(at(1), at(0), 1_000)).toEqual([]);
      const states = await stores.watchFilters.states(all.map(w => w.id));
      expect(states.size).toBe(900);
    });
  });

  describe('WatchChangeStore', () => {
    async function changed(metricId: string, seconds: number[], ref = CART) {
      const watch = await put(metricId, ref);
      const changes = seconds.map(change);
      await stores.watchFilters.save([outcome(watch, { changes })], now);
      const found = await stores.watchChanges.newest([watch.id], 100);
      return { watch, changes: found.get(watch.id)! };
    }

    it('names the newest of each watch', async () => {
      const a = await changed('a', [0, 1, 2]);
      const b = await changed('b', [5]);
      const { watchChanges } = stores;
      const found = await watchChanges.newest([a.watch.id, b.watch.id], 2);
      expect(found.get(a.watch.id)!.map(one => one.at)).toEqual([at(2), at(1)]);
      expect(found.get(b.watch.id)).toEqual(b.changes);
      expect(await watchChanges.newest([], 2)).toEqual(new Map());
    });

    it('takes judgements down and back, and counts them over all services', async () => {
      const a = await changed('m', [0, 10]);
      const b = await changed('m', [5], ISSUER);
      const { watchChanges } = stores;
      const judge = (
        of: { watchId: string; id: string },
        meaningful: boolean | null,
      ) => watchChanges.judge(of, { meaningful, by: BY }, now);
      expect(await judge(a.changes[0], false)).toBe(true);
      expect(await judge(b.changes[0], true)).toBe(true);
      // A change of another watch.
      expect(
        await judge({ watchId: a.watch.id, id: b.changes[0].id }, false),
      ).toBe(false);
      const said = async () =>
        ((await watchChanges.judgements(['m', 'n'])).get('m') ?? [])
          .map(one => one.meaningful)
          .sort();
      expect(await said()).toEqual([false, true]);
      const last = () => watchChanges.lastStanding([a.watch.id], at(-1));
      expect(await last()).toEqual(new Map([[a.watch.id, at(0)]]));
      await judge(a.changes[0], null);
      expect(await said()).toEqual([true]);
      expect(await last()).toEqual(new Map([[a.watch.id, at(10)]]));
      expect(await watchChanges.lastStanding([a.watch.id], at(11))).toEqual(
        new Map(),
      );
    });

    it('names what nobody was told of, once', async () => {
      const a = await changed('a', [0, 10, 20]);
      const b = await changed('b', [10], ISSUER);
      const { watchChanges } = stores;
      const rejected = a.changes.find(one => one.at.getTime() === T0)!;
      await watchChanges.judge(rejected, { meaningful: false, by: BY }, now);
      const untold = async (since: Date, limit = 100) =>
        watchChanges.untold(since, { after: { foundAt: -1, id: '' }, limit });
      const found = await untold(at(0));
      expect(found.map(one => [one.entityRef, one.at])).toEqual([
        [CART, at(10)],
        [ISSUER, at(10)],
        [CART, at(20)],
      ]);
      expect(await untold(at(620))).toHaveLength(1);
      const [first] = await untold(at(0), 1);
      const rest = await watchChanges.untold(at(0), {
        after: { foundAt: first.foundAt.getTime(), id: first.id },
        limit: 100,
      });
      expect(rest).toEqual(found.slice(1));
      await watchChanges.told(
        b.changes.map(one => one.id),
        now,
      );
      expect((await untold(at(0))).map(one => one.entityRef)).toEqual([
        CART,
        CART,
      ]);
    });
  });
});
