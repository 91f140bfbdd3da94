import { at, shop, target } from './__testUtils__/shop';
import { startWarehouse, type TestWarehouse } from './__testUtils__/warehouses';

jest.setTimeout(60_000);

const { signal } = new AbortController();

describe.each(['postgresql', 'duckdb'] as const)('a series of %s', client => {
  let warehouse: TestWarehouse;
  beforeEach(async () => {
    warehouse = await startWarehouse(client);
    await warehouse.run(
      shop(
        [
          ['ann', at('01:00'), 'B'],
          ['ann', at('03:30'), 'B'],
          ['bob', at('01:59'), 'B'],
          ['cay', at('03:00'), 'B'],
          ['dan', at('03:00'), 'A'],
          ['dan', at('01:00'), 'B', 'other'],
        ],
        [
          ['ann', at('03:40'), 6],
          ['cay', at('03:59'), 5],
          ['cay', at('04:00'), 100],
          ['dan', at('03:10'), 8],
        ],
      ),
    );
  });
  afterEach(() => warehouse.stop());

  const window = { start: at('00:00'), end: at('03:00'), stepSeconds: 3600 };
  const valuesOf = async (
    variant: string | undefined,
    kind: 'mean' | 'proportion' = 'mean',
  ) => {
    const query: Record<string, string> =
      kind === 'mean' ? { value: 'amount' } : { unit: 'user_id' };
    const { points } = await warehouse.source.readSeries(
      target(variant, query, kind),
      window,
      { signal },
    );
    expect(points.map(([instant]) => new Date(instant))).toEqual([
      at('00:00'),
      at('01:00'),
      at('02:00'),
      at('03:00'),
    ]);
    return points.map(([, value]) => value);
  };

  it('has the units of an arm at the step of their first exposure', async () => {
    expect(await valuesOf('B')).toEqual([null, 3, null, 5]);
    expect(await valuesOf('B', 'proportion')).toEqual([null, 0.5, null, 1]);
    expect(await valuesOf('A')).toEqual([null, null, null, 8]);
  });

  it('has all units without an arm', async () => {
    expect(await valuesOf(undefined)).toEqual([null, 14 / 3, null, 5]);
  });

  it('has at most 11,000 points', async () => {
    await expect(
      warehouse.source.readSeries(
        target('B'),
        { ...window, stepSeconds: 0.5 },
        { signal },
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        '21601 points were asked for, Shop warehouse gives at most 11000 of a series; the smallest step that fits is 1 seconds',
    });
  });
});
