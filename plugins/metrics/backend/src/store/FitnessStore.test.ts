import { CART, ISSUER } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { FitnessStore, type StoredFitness } from './FitnessStore';
import { MetricStore, type MetricFields } from './MetricStore';

jest.setTimeout(60_000);

const now = new Date('2026-06-01T12:00:00Z');

function fields(name: string): MetricFields {
  return {
    ...metricInput({ name, title: `The ${name}` }),
    entityRef: null,
    description: '',
    stepSeconds: 60,
    simulated: false,
    owner: null,
  };
}

function report(
  metric: { id: string; revision: number },
  rest: Partial<StoredFitness> = {},
): StoredFitness {
  return {
    entityRef: CART,
    metricId: metric.id,
    metricRevision: metric.revision,
    computedAt: now.toISOString(),
    from: '2026-04-06T12:00:00.000Z',
    until: now.toISOString(),
    stepSeconds: 1200,
    seed: 's',
    verdict: 'trustworthy',
    reasons: ['It is.'],
    falsePositives: null,
    detectable: [{ days: 3, share: 0.1 }],
    noise: null,
    instrumentChanges: [],
    ...rest,
  };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('FitnessStore on %p', id => {
  let store: FitnessStore;
  let metrics: MetricStore;
  const insert = (name: string) =>
    metrics.insert(fields(name), 'user:x/y', now);

  beforeEach(async () => {
    const knex = await migrated(databases, id);
    store = new FitnessStore(knex);
    metrics = new MetricStore(knex);
  });

  it('keeps the newest report of a metric of a service', async () => {
    const metric = await insert('latency');
    await store.save(report(metric));
    const newer = report(metric, { verdict: 'lies', reasons: ['It does.'] });
    await store.save(newer);
    expect(await store.get(CART, metric)).toEqual(newer);
    expect(await store.get(ISSUER, metric)).toBeUndefined();
  });

  it('does not know reports of another revision', async () => {
    const metric = await insert('latency');
    await store.save(report(metric));
    const updated = (await metrics.update(metric, fields('latency'), now))!;
    expect(await store.get(CART, updated)).toBeUndefined();
    expect(await store.verdicts(CART, [metric.id])).toEqual(new Map());
    expect(await store.proxies(CART, 'other', 9)).toEqual([]);
  });

  it('gives verdicts in bulk', async () => {
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(insert));
    await store.save(report(a, { verdict: 'doubtful' }));
    await store.save(report(b, { verdict: 'lies' }));
    await store.save(report(b, { entityRef: ISSUER, verdict: 'too-short' }));
    expect(await store.verdicts(CART, [a.id, b.id, c.id, a.id])).toEqual(
      new Map([
        [a.id, 'doubtful'],
        [b.id, 'lies'],
      ]),
    );
    expect(await store.verdicts(CART, [])).toEqual(new Map());
  });

  it('finds trustworthy metrics beside one, the latest first', async () => {
    const [a, b, c, d] = await Promise.all(['a', 'b', 'c', 'd'].map(insert));
    const later = new Date(now.getTime() + 1000).toISOString();
    await store.save(report(a));
    await store.save(report(b));
    await store.save(report(c, { computedAt: later }));
    await store.save(report(d, { verdict: 'doubtful' }));
    const found = await store.proxies(CART, a.id, 9);
    expect(found.map(candidate => candidate.metricId)).toEqual([c.id, b.id]);
    expect(found[0]).toEqual({
      metricId: c.id,
      title: 'The c',
      detectable: [{ days: 3, share: 0.1 }],
    });
    expect(await store.proxies(CART, a.id, 1)).toHaveLength(1);
  });

  it('loses them with their metric', async () => {
    const metric = await insert('latency');
    await store.save(report(metric));
    await metrics.delete(metric.id, metric.revision);
    expect(await store.get(CART, metric)).toBeUndefined();
  });
});
