import { CART } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { PinStore, type NewPin } from './PinStore';

jest.setTimeout(60_000);

const T0 = Date.parse('2026-06-01T00:00:00Z');
const now = new Date(T0);
const at = (seconds: number) => new Date(T0 + seconds * 1000);

function pin(pinKey: string, rest: Partial<NewPin> = {}): NewPin {
  return {
    pinKey,
    seriesKey: 's',
    metricId: 'm',
    entityRef: CART,
    arm: '',
    selector: { track: 'canary' },
    from: at(0),
    until: null,
    bucketSeconds: 60,
    ...rest,
  };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('PinStore on %p', id => {
  let store: PinStore;

  beforeEach(async () => {
    store = new PinStore(await migrated(databases, id));
  });

  it('has one row per key, with the end that was named last', async () => {
    const [a, b, twin] = await store.upsertAll(
      [pin('a'), pin('b'), pin('a')],
      now,
    );
    expect(twin).toEqual(a);
    expect(a).toMatchObject({ selector: { track: 'canary' }, until: null });
    await store.close(b.id);
    expect(await store.countOpen()).toBe(1);
    const [again, reopened] = await store.upsertAll(
      [pin('a', { until: at(600) }), pin('b')],
      now,
    );
    expect(again).toEqual({ ...a, until: at(600) });
    expect(reopened.id).toBe(b.id);
    expect(await store.countOpen()).toBe(2);
    expect(await store.openKeys(['a', 'c'])).toEqual(new Set(['a']));
  });

  it('knows what is due, the longest untried first', async () => {
    const [open, ended, later, done] = await store.upsertAll(
      [
        pin('open'),
        pin('ended', { until: at(300) }),
        pin('later', { from: at(9_000) }),
        pin('done', { until: at(300) }),
      ],
      now,
    );
    await store.recorded(done.id, at(300));
    await store.recorded(open.id, at(900));
    await store.attempted(ended.id, at(10));
    const due = async (seconds: number) =>
      (await store.due(at(seconds), 9)).map(p => p.id);
    expect(await due(600)).toEqual([ended.id]);
    expect(await due(1_000)).toEqual([open.id, ended.id]);
    expect(await due(10_000)).toEqual(
      expect.arrayContaining([open.id, later.id, ended.id]),
    );
    expect(await store.due(at(10_000), 1)).toHaveLength(1);
  });

  it('finds recorded pins by their series, stopped ones too', async () => {
    const [a, b] = await store.upsertAll([pin('a'), pin('b')], now);
    await store.recorded(a.id, at(60));
    await store.close(a.id);
    const found = await store.forSeries(['s', 't']);
    expect(found.get('s')!.map(p => p.id)).toEqual([a.id]);
    expect((await store.get(b.id))!.recordedUntil).toBeNull();
  });
});
