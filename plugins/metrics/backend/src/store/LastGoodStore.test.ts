import { migrated, testDatabases } from '../__testUtils__/databases';
import { LastGoodStore } from './LastGoodStore';
import { SourceStateStore } from './SourceStateStore';

jest.setTimeout(60_000);

const at = (seconds: number) => new Date(seconds * 1000);

function entry(seriesKey: string, shape: string, seconds: number) {
  return {
    seriesKey,
    shape,
    metricId: 'm',
    metricRevision: 1,
    body: { value: seconds },
    queriedAt: at(seconds),
  };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('LastGoodStore on %p', id => {
  it('keeps one answer per series and shape, the latest first', async () => {
    const store = new LastGoodStore(await migrated(databases, id));
    await store.save([]);
    await store.save([
      entry('a', 'series:60', 1),
      entry('a', 'series:60', 2),
      entry('a', 'series:300', 3),
      entry('a', 'moments:0', 4),
      entry('b', 'series:60', 5),
    ]);
    await store.save([entry('b', 'series:60', 6)]);
    expect(
      (await store.find<{ value: number }>(['a', 'b'], 'series')).map(r => [
        r.seriesKey,
        r.body.value,
      ]),
    ).toEqual([
      ['b', 6],
      ['a', 3],
      ['a', 2],
    ]);
    expect(await store.find(['a'], 'moments')).toEqual([
      entry('a', 'moments:0', 4),
    ]);
  });

  it('stays small', async () => {
    const store = new LastGoodStore(await migrated(databases, id));
    await store.save(
      Array.from({ length: 120 }, (_, i) => entry(`k${i}`, 'series:60', i)),
    );
    expect(await store.prune(at(20), 1_000)).toBe(20);
    expect(await store.prune(at(0), 30)).toBe(70);
    expect(await store.find(['k119', 'k90', 'k89'], 'series')).toHaveLength(2);
  });
});

describe.each(databases.eachSupportedId())('SourceStateStore on %p', id => {
  it('keeps the last state of each source', async () => {
    const store = new SourceStateStore(await migrated(databases, id));
    expect(await store.all()).toEqual(new Map());
    await store.save('a', { lastSuccessAt: at(1), failingSince: null });
    await store.save('a', { lastSuccessAt: at(1), failingSince: at(2) });
    await store.save('b', { lastSuccessAt: null, failingSince: null });
    expect(await store.all()).toEqual(
      new Map([
        ['a', { lastSuccessAt: at(1), failingSince: at(2) }],
        ['b', { lastSuccessAt: null, failingSince: null }],
      ]),
    );
  });
});
