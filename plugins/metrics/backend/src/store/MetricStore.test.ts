import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { CART, ISSUER } from '../__fixtures__/entities';
import { metricInput } from '../__fixtures__/metrics';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { MetricStore, type MetricFields } from './MetricStore';

jest.setTimeout(60_000);

const now = new Date('2026-06-01T12:00:00Z');

function fields(rest: Partial<MetricFields> = {}): MetricFields {
  return {
    description: '',
    entityRef: null,
    stepSeconds: 60,
    simulated: false,
    owner: null,
    ...metricInput(),
    ...rest,
  } as MetricFields;
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('MetricStore on %p', id => {
  let store: MetricStore;

  beforeEach(async () => {
    store = new MetricStore(await migrated(databases, id));
  });

  it('keeps every field', async () => {
    const added = await store.insert(
      fields({
        entityRef: CART,
        query: { expr: 'ü "\\' },
        simulated: true,
        description: 'd',
      }),
      'user:default/a',
      now,
    );
    expect(added).toMatchObject({
      entityRef: CART,
      query: { expr: 'ü "\\' },
      simulated: true,
      revision: 1,
      createdAt: now.toISOString(),
      createdBy: 'user:default/a',
    });
    expect(await store.get(added.id)).toEqual(added);
    expect((await store.getMany([added.id, 'other'])).get(added.id)).toEqual(
      added,
    );
    expect(await store.get('other')).toBeUndefined();
  });

  it('takes a name once per service and once for every service', async () => {
    await store.insert(fields(), 'a', now);
    await store.insert(fields({ entityRef: CART }), 'a', now);
    await store.insert(fields({ entityRef: ISSUER }), 'a', now);
    for (const entityRef of [null, CART]) {
      const error = await store
        .insert(fields({ entityRef }), 'a', now)
        .catch(e => e);
      expect(isDatabaseConflictError(error)).toBe(true);
    }
  });

  it('lists newest first, page by page, with filters', async () => {
    for (let i = 0; i < 5; i += 1) {
      await store.insert(
        fields({
          name: `m${i}`,
          title: i === 3 ? '100%_Done' : 'x',
          entityRef: i % 2 === 0 ? CART : null,
          sourceId: i === 4 ? 'push' : 'test',
        }),
        'a',
        now,
      );
    }
    const names = async (...args: Parameters<MetricStore['list']>) =>
      (await store.list(...args)).map(m => m.name);
    const first = await store.list({}, { limit: 2 });
    expect(first.map(m => m.name)).toEqual(['m4', 'm3']);
    expect(await names({}, { limit: 9, beforeId: first[1].id })).toEqual([
      'm2',
      'm1',
      'm0',
    ]);
    expect(await names({ entityRef: ISSUER }, { limit: 9 })).toEqual([
      'm3',
      'm1',
    ]);
    expect(await names({ entityRef: CART }, { limit: 9 })).toHaveLength(5);
    expect(await names({ sourceId: 'push' }, { limit: 9 })).toEqual(['m4']);
    expect(await names({ q: '%_dO' }, { limit: 9 })).toEqual(['m3']);
    expect(await names({ q: 'M1' }, { limit: 9 })).toEqual(['m1']);
    expect(
      (
        await store.findByNames({
          names: ['m0', 'm1', 'm4'],
          entityRefs: [ISSUER],
          sourceId: 'test',
        })
      ).map(m => m.name),
    ).toEqual(['m1']);
  });

  it('lets one of two writers win', async () => {
    const metric = await store.insert(fields(), 'a', now);
    const later = new Date(now.getTime() + 1000);
    const [first, second] = await Promise.all([
      store.update(metric, fields({ title: 'One' }), later),
      store.update(metric, fields({ title: 'Two' }), later),
    ]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
    const stored = await store.get(metric.id);
    expect(stored).toEqual(first ?? second);
    expect(stored).toMatchObject({
      revision: 2,
      updatedAt: later.toISOString(),
    });
    expect(await store.delete(metric.id, 1)).toBe(false);
    expect(await store.delete(metric.id, 2)).toBe(true);
    expect(await store.get(metric.id)).toBeUndefined();
  });
});
