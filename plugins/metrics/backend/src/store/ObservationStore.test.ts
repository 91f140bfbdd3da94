import { CART, ISSUER } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import {
  ObservationConflict,
  ObservationStore,
  type Observation,
} from './ObservationStore';

jest.setTimeout(120_000);

const T0 = Date.parse('2026-06-01T00:00:00Z');

function sample(
  externalId: string,
  value: number,
  rest: Partial<Observation> = {},
): Observation {
  return {
    source: 'ci',
    externalId,
    metricId: 'm',
    entityRef: CART,
    arm: '',
    pinned: false,
    at: T0,
    bucketSeconds: null,
    n: 1,
    mean: value,
    m2: 0,
    successes: null,
    ...rest,
  };
}

const selection = { metricId: 'm', entityRef: CART, arm: '', pinned: false };
const hour = { start: T0, end: T0 + 3_600_000 };

const databases = testDatabases();

describe.each(databases.eachSupportedId())('ObservationStore on %p', id => {
  let store: ObservationStore;

  beforeEach(async () => {
    store = new ObservationStore(await migrated(databases, id));
  });

  it('is idempotent and independent of order', async () => {
    const items = [
      sample('a', 0.1),
      sample('b', 1 / 3, { at: T0 + 1 }),
      sample('c', -1e-99),
    ];
    expect(await store.addAll('ci', items)).toEqual({
      accepted: 3,
      unchanged: 0,
    });
    expect(await store.addAll('ci', [...items].reverse())).toEqual({
      accepted: 0,
      unchanged: 3,
    });
    expect(
      await store.addAll('ci', [sample('d', 4), items[0], sample('d', 4)]),
    ).toEqual({ accepted: 1, unchanged: 2 });
    expect(
      await store.addAll('other', [sample('a', 9, { source: 'other' })]),
    ).toEqual({ accepted: 1, unchanged: 0 });
  });

  it('stores nothing when one is known with other content', async () => {
    await store.addAll('ci', [sample('a', 1)]);
    for (const other of [
      sample('a', 2),
      sample('a', 1, { at: T0 + 1 }),
      sample('a', 1, { arm: 'x' }),
      sample('a', 1, { bucketSeconds: 60 }),
    ]) {
      await expect(
        store.addAll('ci', [sample('new', 5), other]),
      ).rejects.toEqual(new ObservationConflict('a'));
    }
    await expect(
      store.addAll('ci', [sample('x', 5), sample('x', 6)]),
    ).rejects.toEqual(new ObservationConflict('x'));
    expect((await store.merge(selection, hour)).n).toBe(1);
  });

  it('takes the same push twice at the same time', async () => {
    const items = Array.from({ length: 500 }, (_, i) => sample(`${i}`, i));
    const results = await Promise.all([
      store.addAll('ci', items),
      store.addAll('ci', items),
    ]);
    expect(results.map(r => r.accepted + r.unchanged)).toEqual([500, 500]);
    expect(results[0].accepted + results[1].accepted).toBe(500);
    expect((await store.merge(selection, hour)).n).toBe(500);
  });

  it('merges into steps and leaves empty ones out', async () => {
    await store.addAll('ci', [
      sample('a', 2),
      sample('b', 4, { at: T0 + 59_999, n: 3 }),
      sample('c', 9, { at: T0 + 120_000 }),
      sample('before', 100, { at: T0 - 1 }),
      sample('arm', 100, { arm: 'canary' }),
      sample('other', 100, { entityRef: ISSUER }),
      sample('pin', 100, { pinned: true, source: 'ci' }),
    ]);
    expect(
      await store.slots(selection, {
        start: T0,
        end: T0 + 120_000,
        stepMs: 60_000,
      }),
    ).toEqual([
      { at: T0, n: 4, total: 14, mean: 3.5, successes: null },
      { at: T0 + 120_000, n: 1, total: 9, mean: 9, successes: null },
    ]);
  });

  it('merges moments without losing digits far from zero', async () => {
    const values = Array.from({ length: 1_000 }, (_, i) => 1e9 + (i % 7));
    await store.addAll(
      'ci',
      values.map((v, i) => sample(`${i}`, v)),
    );
    const mean = values.reduce((a, b) => a + b) / values.length;
    const m2 = values.reduce((a, v) => a + (v - mean) ** 2, 0);
    const merged = await store.merge(selection, hour);
    expect(merged.n).toBe(1_000);
    expect(merged.mean).toBeCloseTo(mean, 6);
    expect(Math.abs(merged.m2! / m2 - 1)).toBeLessThan(1e-6);
    expect(
      await store.merge(selection, { start: hour.end, end: hour.end + 1 }),
    ).toEqual({ n: 0, successes: null, mean: null, m2: null });
  });

  it('merges proportions by their counts', async () => {
    const bucket = { mean: null, m2: null };
    await store.addAll('ci', [
      sample('a', 0, { ...bucket, n: 10, successes: 1 }),
      sample('b', 0, { ...bucket, n: 30, successes: 9, at: T0 + 1 }),
    ]);
    expect(await store.merge(selection, hour)).toEqual({
      n: 40,
      successes: 10,
      mean: 0.25,
      m2: 7.5,
    });
  });

  it('keeps the first recording of a bucket', async () => {
    await store.addMissing([sample('1', 1, { pinned: true })]);
    await store.addMissing([
      sample('1', 2, { pinned: true }),
      sample('2', 3, { pinned: true }),
    ]);
    expect(
      await store.merge({ ...selection, pinned: true }, hour),
    ).toMatchObject({ n: 2, mean: 2 });
  });

  it('survives the largest and smallest numbers that are accepted', async () => {
    await store.addAll('ci', [
      sample('a', 1e100, { n: 1e15, m2: 1e100 }),
      sample('b', -1e100, { n: 1e15, m2: 1e100 }),
      sample('c', 1e-100, { n: 1e-6, m2: 1e-100, at: T0 + 60_000 }),
      sample('d', -1e-100, { n: 1e-6, m2: 1e-100, at: T0 + 60_000 }),
    ]);
    const merged = await store.merge(selection, hour);
    expect(Number.isFinite(merged.m2)).toBe(true);
    const small = await store.merge(selection, {
      start: T0 + 60_000,
      end: T0 + 120_000,
    });
    expect(small.mean).toBe(0);
  });

  it('takes 20,000 in about a second', async () => {
    const items = Array.from({ length: 20_000 }, (_, i) =>
      sample(`item-${i}`, i, { at: T0 + i * 1000 }),
    );
    const start = performance.now();
    expect(await store.addAll('ci', items)).toEqual({
      accepted: 20_000,
      unchanged: 0,
    });
    const first = performance.now() - start;
    await store.addAll('ci', items);
    const again = performance.now() - start - first;
    process.stdout.write(
      `20,000 observations on ${id}: ${first.toFixed(
        0,
      )} ms, again ${again.toFixed(0)} ms\n`,
    );
    // Generous, for a machine that is busy with other tests.
    expect(first).toBeLessThan(10_000);
  });
});
