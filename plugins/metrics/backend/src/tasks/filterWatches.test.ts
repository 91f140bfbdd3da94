import { migrated, testDatabases } from '../__testUtils__/databases';
import { CART, ISSUER } from '../__fixtures__/entities';
import {
  openWatches,
  signal,
  STEP_SECONDS,
  usual,
} from '../service/watches/__testUtils__/openWatches';
import { filterWatches } from './filterWatches';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const databases = testDatabases();

describe.each(databases.eachSupportedId())('filterWatches on %p', id => {
  async function setup() {
    const t = await openWatches(await migrated(databases, id));
    const metric = await t.define();
    const watch = (entityRef: string) =>
      t.watchService.watch({ entityRef, metricId: metric.id }, t.credentials);
    /** From so many hours ago on, all values lie so much higher. */
    const shift = (hoursAgo: number, by: number) => {
      const from = t.clock.now().getTime() - hoursAgo * HOUR;
      t.source.points = at => usual(at) + (at >= from ? by : 0);
      return from;
    };
    return { ...t, metric, watch, shift };
  }

  it('learns from the past, and says what it expects', async () => {
    const t = await setup();
    expect(await t.watch(CART)).toMatchObject({
      status: 'learning',
      learned: 0,
      latest: null,
      expected: null,
      readUntil: null,
    });
    expect(await t.filter()).toBe(1);
    const found = await t.watchOf(CART);
    expect(found).toMatchObject({
      status: 'normal',
      learned: 1,
      latest: usual(Date.parse('2026-06-01T11:50:00Z')),
      readUntil: '2026-06-01T11:50:00.000Z',
      changes: [],
    });
    const { value, lower, upper } = found.expected!;
    // Two standard deviations of noise with a standard deviation of 1.
    expect(upper - value).toBeCloseTo(2, 0);
    expect(value - lower).toBeCloseTo(upper - value);
    expect(Math.abs(value - 100)).toBeLessThan(6);
    // Nothing is final that was not read: nothing is asked for.
    expect(await t.filter()).toBe(0);
    expect(t.source.calls).toBe(1);
  });

  it('finds a change once, with what happened before it, and ends as if read in one go', async () => {
    const t = await setup();
    await t.watch(CART);
    await t.filter();
    const from = t.clock.now().getTime() + HOUR;
    t.source.points = at => usual(at) + (at >= from ? 8 : 0);
    await t.stores.facts.apply(
      'ci',
      [deployment(from - 600_000), deployment(from - 2 * DAY)],
      { receivedAt: t.clock.now() },
    );
    for (let i = 0; i < 8; i += 1) {
      t.clock.advance(1_800);
      await t.filter();
    }
    const found = await t.watchOf(CART);
    expect(found.status).toBe('changed');
    expect(found.changes).toHaveLength(1);
    const [change] = found.changes;
    expect(found.since).toBe(change.at);
    expect(Math.abs(Date.parse(change.at) - from)).toBeLessThanOrEqual(
      6 * STEP_SECONDS * 1000,
    );
    expect(change).toMatchObject({
      better: false,
      meaningful: null,
      trigger: { kind: 'deployment', label: `run-${from - 600_000}` },
    });
    expect(change.share).toBeCloseTo(0.08, 1);

    // Another watch of the same series reads all of it at once.
    await t.watch(ISSUER);
    await t.filter();
    const twin = await t.watchOf(ISSUER);
    expect(twin.latest).toBe(found.latest);
    expect(twin.changes).toMatchObject([{ at: change.at, trigger: null }]);

    t.clock.advance(7 * 86_400);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({ status: 'normal' });
  });

  it('repeats nothing after a crash, and nothing that another run has done', async () => {
    const t = await setup();
    t.shift(30, 8);
    await t.watch(CART);
    const save = t.stores.watchFilters.save.bind(t.stores.watchFilters);
    const outcomes: Parameters<typeof save>[0][] = [];
    t.stores.watchFilters.save = async (...args) => {
      outcomes.push(args[0]);
      throw new Error('the process died');
    };
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      readUntil: null,
      changes: [],
    });
    expect(t.logger.warn).toHaveBeenCalledWith(
      '1 watches could not be filtered: the process died',
    );
    t.stores.watchFilters.save = save;
    t.clock.advance(STEP_SECONDS);
    await t.filter();
    const found = await t.watchOf(CART);
    expect(found.changes).toHaveLength(1);
    // What the first run had found comes late.
    await save(outcomes[0], t.clock.now());
    expect(await t.watchOf(CART)).toEqual(found);
  });

  it('says since when a source fails, and goes on when it answers', async () => {
    const t = await setup();
    await t.watch(CART);
    await t.filter();
    t.source.state = 'down';
    t.clock.advance(600);
    const failingSince = t.clock.now().toISOString();
    await t.filter();
    t.clock.advance(3 * 3_600);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      status: 'failing',
      since: failingSince,
      message: 'Test engine refuses connections',
      latest: expect.any(Number),
      readUntil: '2026-06-01T11:50:00.000Z',
    });
    t.source.state = 'up';
    t.clock.advance(1);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      status: 'normal',
      since: '2026-06-01T15:00:00.000Z',
      message: null,
      readUntil: '2026-06-01T15:00:00.000Z',
    });
  });

  it('says since when a series is silent', async () => {
    const t = await setup();
    await t.watch(CART);
    const last = t.clock.now().getTime() - 600_000;
    t.source.points = at => (at <= last ? usual(at) : null);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({ status: 'normal' });
    t.clock.advance(3_600);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      status: 'silent',
      since: new Date(last).toISOString(),
      latest: usual(last),
    });

    t.source.points = () => null;
    await t.watch(ISSUER);
    await t.filter();
    expect(await t.watchOf(ISSUER)).toMatchObject({
      status: 'silent',
      since: null,
      learned: 0,
    });
  });

  it('starts anew when the definition reads another series, not when it has another title', async () => {
    const t = await setup();
    t.shift(30, 8);
    await t.watch(CART);
    await t.filter();
    const { changes } = await t.watchOf(CART);
    const fields = {
      ...t.metric,
      ...{ title: 'Another title', sourceId: 'test' },
    };
    const renamed = await t.stores.metrics.update(
      t.metric,
      fields,
      t.clock.now(),
    );
    t.clock.advance(STEP_SECONDS);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      title: 'Another title',
      changes,
      learned: 1,
    });
    t.source.points = at =>
      at >= t.clock.now().getTime() - 5 * DAY ? usual(at) / 1000 : null;
    await t.stores.metrics.update(
      renamed!,
      { ...fields, query: { level: '8' } },
      t.clock.now(),
    );
    t.clock.advance(STEP_SECONDS);
    await t.filter();
    expect(await t.watchOf(CART)).toMatchObject({
      status: 'learning',
      learned: expect.closeTo(1 / 3, 2),
      latest: expect.closeTo(0.1, 1),
      expected: null,
      changes: [],
    });
  });

  it('learns from what people say, of all services, and unlearns it', async () => {
    const t = await setup();
    await t.watch(CART);
    t.shift(30, 4);
    await t.filter();
    const { id: watchId, changes } = await t.watchOf(CART);
    expect(changes).toHaveLength(1);
    const judge = (meaningful: boolean | null) =>
      t.watchService.judge(
        { watchId, id: changes[0].id },
        meaningful,
        t.credentials,
      );
    expect(await judge(false)).toMatchObject({
      status: 'normal',
      sensitivity: { meaningful: 0, notMeaningful: 1, patience: 1.05 },
    });
    // The same change of another service is not told any more.
    await t.watch(ISSUER);
    await t.filter();
    expect(await t.watchOf(ISSUER)).toMatchObject({
      status: 'normal',
      changes: [],
    });
    expect(await judge(null)).toMatchObject({
      status: 'changed',
      sensitivity: { meaningful: 0, notMeaningful: 0, patience: 1 },
    });
    await t.watchService.delete((await t.watchOf(ISSUER)).id, t.credentials);
    await t.watch(ISSUER);
    await t.filter();
    expect((await t.watchOf(ISSUER)).changes).toHaveLength(1);
  });

  it('begins with those that waited longest, and ends when it is told to', async () => {
    const t = await setup();
    await t.watch(CART);
    await t.watch(ISSUER);
    const asked: string[] = [];
    const readSeries = t.source.readSeries.bind(t.source);
    t.source.readSeries = (target, ...rest) => {
      asked.push(target.entity.metadata.name);
      return readSeries(target, ...rest);
    };
    await t.filter();
    t.clock.advance(STEP_SECONDS);
    const ended = new AbortController();
    ended.abort();
    expect(await filterWatches({ ...t.stores, ...t }, ended.signal)).toBe(0);
    expect(asked).toEqual(['cart', 'issuer']);
    expect(await filterWatches({ ...t.stores, ...t }, signal)).toBe(2);
  });

  it('leaves a service alone that has left the catalog', async () => {
    const t = await setup();
    await t.watch(CART);
    await t.knex('watches').update({ entity_ref: 'component:default/gone' });
    await t.filter();
    expect(
      (await t.stores.watches.ofService('component:default/gone'))[0],
    ).toMatchObject({
      status: 'failing',
      message: 'The service is not in the catalog',
    });
  });
});

function deployment(at: number) {
  const externalId = `run-${at}`;
  return {
    deliveryId: externalId,
    contentHash: externalId,
    fact: {
      ...{ source: 'ci', kind: 'deployment' as const, externalId, at },
      ...{ version: at, entityRef: CART, named: 'cart', repository: '' },
      body: { environment: 'production', status: 'succeeded', at },
    },
    affects: [CART],
  };
}
