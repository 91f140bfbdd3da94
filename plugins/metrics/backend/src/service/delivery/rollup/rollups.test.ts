import { mockCredentials } from '@backstage/backend-test-utils';
import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../../__testUtils__/databases';
import {
  goldenCatalog,
  goldenEvents,
  GOLDEN_NAMES,
} from '../__fixtures__/goldenEvents';
import { component, group } from '../__fixtures__/entities';
import { differencesOf } from '../__testUtils__/differencesOf';
import { startRollups, type TestRollups } from '../__testUtils__/startRollups';
import { DeliveryReader } from '../read/DeliveryReader';
import { ServiceEvaluator } from '../read/ServiceEvaluator';
import { EntityReader } from '../../targets/EntityReader';

jest.setTimeout(120_000);

const databases = testDatabases();
const USER = mockCredentials.user();
const HOUR = 3600;
const REFS = goldenCatalog
  .filter(({ kind }) => kind === 'Component')
  .map(({ metadata }) => `component:default/${metadata.name}`);
/** Whole weeks around all golden logs. */
const WEEKS = { weeks: 26, until: '2026-06-08' };
const WINDOW = { from: '2025-12-08T00:00:00Z', to: '2026-06-08T00:00:00Z' };

/** The path without roll-ups. */
function readerOf(rollups: TestRollups) {
  return new DeliveryReader({
    ...rollups,
    evaluator: new ServiceEvaluator(rollups),
    entities: new EntityReader(rollups.catalog),
    timeZone: 'UTC',
  });
}

describe.each(databases.eachSupportedId())('roll-ups, %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrated(databases, id);
  });
  beforeEach(async () => {
    for (const table of [
      'events',
      'facts',
      'services',
      'rollups',
      'rollups_due',
      'rollup_state',
    ]) {
      await knex(`delivery_${table}`).delete();
    }
  });

  const start = (options: Partial<Parameters<typeof startRollups>[1]> = {}) =>
    startRollups(knex, { entities: goldenCatalog, ...options });

  const pushAll = async (rollups: TestRollups) => {
    for (const log of GOLDEN_NAMES) await rollups.push(goldenEvents(log), log);
  };

  it('give the numbers of the exact path, for the organisation and for a group', async () => {
    const rollups = start();
    await pushAll(rollups);
    expect(await rollups.compute()).toBe(REFS.length);
    const exact = async (entityRef: string[]) =>
      readerOf(rollups).summary({ entityRef, ...WINDOW }, USER);

    const all = await rollups.deliveryOverviews.overview(WEEKS, USER);
    expect(all).toMatchObject({
      services: REFS.length,
      hiddenGroups: 0,
      computedAt: '2026-06-01T12:00:00.000Z',
    });
    expect(all.summary.deployments).toBeGreaterThan(20);
    expect(differencesOf(all.summary, await exact(REFS))).toEqual([]);

    const teamA = 'group:default/team-a';
    const one = await rollups.deliveryOverviews.overview(
      { ...WEEKS, group: teamA },
      USER,
    );
    expect(differencesOf(one.summary, await exact(REFS.slice(0, 3)))).toEqual(
      [],
    );
    const services = await rollups.deliveryRows.services(WEEKS, USER);
    expect(services.items.map(({ ref }) => ref)).toEqual([...REFS].sort());
    for (const { ref, summary } of services.items) {
      expect(differencesOf(summary, await exact([ref]))).toEqual([]);
    }
  });

  it('come to the same rows in any order, sent twice, and computed in between', async () => {
    const first = start();
    await pushAll(first);
    await first.compute();
    const expected = await first.dump();
    expect(expected.length).toBeGreaterThan(10);

    const rng = createRng('rollups');
    await knex('delivery_events').delete();
    await knex('delivery_facts').delete();
    await knex('delivery_services').delete();
    await knex('delivery_rollups').delete();
    const second = start();
    for (const log of rng.shuffle([...GOLDEN_NAMES])) {
      const events = rng.shuffle(goldenEvents(log));
      await second.push(events.slice(0, 3), log);
      await second.compute();
      await second.push(rng.shuffle(events), log);
    }
    await second.compute();
    expect(await second.dump()).toEqual(expected);
  });

  it('do not change when everything is sent again', async () => {
    const rollups = start();
    await pushAll(rollups);
    await rollups.compute();
    const before = await rollups.dump();
    const { revision } = await rollups.rollupReads.state();
    await pushAll(rollups);
    rollups.clock.advance(HOUR);
    expect(await rollups.compute()).toBe(0);
    expect(await rollups.dump()).toEqual(before);
    expect(await rollups.rollupReads.state()).toEqual({
      revision,
      computedAt: rollups.clock.now(),
    });
  });

  it('computed anew, whenever, have the same rows', async () => {
    const rollups = start();
    await pushAll(rollups);
    await rollups.compute();
    const before = await rollups.dump();
    rollups.clock.advance(1000 * HOUR);
    await knex('delivery_rollups').delete();
    await knex('delivery_services').update({ computed_revision: 0 });
    expect(await rollups.compute()).toBe(REFS.length);
    expect(await rollups.dump()).toEqual(before);
  });

  describe('as time passes', () => {
    const shop = component('shop', { owner: 'group:default/team-a' });
    const entities = [shop, group('team-a')];
    const at = '2026-06-01T09:20:00Z';
    const overview = async (rollups: TestRollups) =>
      (await rollups.deliveryOverviews.overview({ weeks: 2 }, USER)).summary;

    it('let outcomes become known without computing anything', async () => {
      const rollups = start({ entities });
      await rollups.push([
        {
          kind: 'deployment',
          id: 'd',
          version: at,
          at,
          service: 'shop',
          environment: 'production',
          status: 'succeeded',
          digest: 'sha256:d',
        },
        {
          kind: 'incident',
          id: 'i',
          version: at,
          service: 'shop',
          createdAt: '2026-06-01T10:00:00Z',
          cause: { type: 'deployment', value: 'd' },
        },
      ]);
      await rollups.compute();
      const before = await rollups.dump();
      expect(await overview(rollups)).toMatchObject({
        changeFailRate: { count: 0, of: 0 },
        provisional: { deployments: 1, failed: 1 },
        recovery: { n: 1, open: 1, median: null },
      });
      // 72 hours after the end of the hour of the deployment, which is 09:00 to 10:00.
      rollups.clock.advance(70 * HOUR - 1);
      expect((await overview(rollups)).provisional.deployments).toBe(1);
      rollups.clock.advance(1);
      expect(await overview(rollups)).toMatchObject({
        changeFailRate: { count: 1, of: 1 },
        provisional: { deployments: 0, failed: 0 },
      });
      expect(await rollups.compute()).toBe(0);
      expect(await rollups.dump()).toEqual(before);
    });

    it('let what is open last longer without computing anything', async () => {
      const rollups = start({ entities });
      const incident = (name: string, end?: string) => ({
        kind: 'incident' as const,
        id: name,
        version: at,
        service: 'shop',
        createdAt: '2026-06-01T06:00:00Z',
        ...(end && { mitigatedAt: end }),
      });
      await rollups.push([
        incident('short', '2026-06-01T07:00:00Z'),
        incident('long', '2026-06-01T11:00:00Z'),
        incident('open'),
      ]);
      await rollups.compute();
      const { restore } = await overview(rollups);
      // Open for longer than the longest: half of all have ended with that.
      expect(restore).toMatchObject({ n: 3, open: 1 });
      expect(restore.median! / HOUR / 1000).toBeCloseTo(5, 1);
      // Open since 5.5 hours by the middle of its hour, and later for far longer.
      rollups.clock.advance(1000 * HOUR);
      const later = await rollups.deliveryOverviews.overview(
        { weeks: 20 },
        USER,
      );
      expect(later.summary.restore).toEqual(restore);
    });
  });

  it('follow a service to its new owner', async () => {
    const rollups = start();
    await pushAll(rollups);
    await rollups.compute();
    const groups = async () => {
      const { items } = await rollups.deliveryRows.groups(WEEKS, USER);
      return items.map(({ ref, services, summary }) => [
        ref,
        services,
        summary.deployments,
      ]);
    };
    const before = await groups();
    const organisation = async () =>
      (await rollups.dump()).filter(row => row.scope_kind === 'organisation');
    const sum = await organisation();
    const { revision } = await rollups.rollupReads.state();

    rollups.setCatalog(
      goldenCatalog.map(entity =>
        entity.metadata.name === 'pay'
          ? component('pay', {
              owner: 'group:default/team-b',
              annotations: entity.metadata.annotations,
            })
          : entity,
      ),
    );
    expect(await rollups.compute()).toBe(1);
    const deployments = 3;
    expect(await groups()).toEqual([
      [before[0][0], 2, Number(before[0][2]) - deployments],
      [before[1][0], 6, Number(before[1][2]) + deployments],
    ]);
    expect(await organisation()).toEqual(sum);
    expect((await rollups.rollupReads.state()).revision).toBeGreaterThan(
      revision,
    );
    expect(await rollups.compute()).toBe(0);
  });

  it('give tasks the last year of every group', async () => {
    const rollups = start({ entities: [...goldenCatalog, group('idle')] });
    await pushAll(rollups);
    await rollups.compute();
    const pages = [];
    const { signal } = new AbortController();
    for await (const page of rollups.groupYears.pages(signal)) pages.push(page);
    const [years] = pages;
    expect(pages).toHaveLength(1);
    expect(years.map(({ ref }) => ref)).toEqual([
      'group:default/team-a',
      'group:default/team-b',
    ]);
    for (const { ref, weeks } of years) {
      const shown = await rollups.deliveryOverviews.overview(
        { group: ref },
        USER,
      );
      expect(weeks).toEqual(shown.weeks);
    }
    for await (const page of rollups.groupYears.pages(AbortSignal.abort())) {
      expect(page).toBeUndefined();
    }
  });

  it('put services without a group into the sum without a name', async () => {
    const rollups = start({
      entities: [
        group('team-a'),
        component('orphan'),
        component('dangling', { owner: 'group:default/gone' }),
        component('personal', { owner: 'user:default/kim' }),
        component('owned', { owner: 'group:default/team-a' }),
      ],
    });
    const at = '2026-05-05T09:00:00Z';
    await rollups.push(
      ['orphan', 'dangling', 'personal', 'owned'].map(service => ({
        kind: 'defect' as const,
        id: service,
        version: at,
        service,
        foundAt: at,
      })),
    );
    await rollups.compute();
    const { items } = await rollups.deliveryRows.groups(WEEKS, USER);
    expect(items.map(({ ref, services }) => [ref, services])).toEqual([
      ['', 3],
      ['group:default/team-a', 1],
    ]);
  });

  it('keep what a service delivered when it leaves the catalog', async () => {
    const rollups = start();
    await pushAll(rollups);
    await rollups.compute();
    const before = await rollups.dump();
    rollups.setCatalog(
      goldenCatalog.filter(({ metadata }) => metadata.name !== 'pay'),
    );
    await knex('delivery_services').update({ computed_revision: 0 });
    await rollups.compute();
    expect(await rollups.dump()).toEqual(before);
    rollups.setCatalog(goldenCatalog);
    expect(await rollups.compute()).toBe(1);
    expect(await rollups.dump()).toEqual(before);
  });

  it('are computed anew when the zone of weeks changes', async () => {
    const rollups = start();
    await pushAll(rollups);
    await rollups.compute();
    const berlin = start({ timeZone: 'Europe/Berlin', clock: rollups.clock });
    expect(await berlin.compute()).toBe(REFS.length);
    const { weeks } = await berlin.deliveryOverviews.overview(WEEKS, USER);
    const deployments = (week: string) =>
      weeks.find(each => each.week === week)?.deployments;
    expect([deployments('2026-03-23'), deployments('2026-03-30')]).toEqual([
      2, 3,
    ]);
  });
});
