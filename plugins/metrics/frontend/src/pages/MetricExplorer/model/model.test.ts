import { demoExploration } from '../../../__fixtures__/demoExploration';
import { histogram } from './histogram';
import { instantsOf, momentsOf, nearestIndex } from './instants';
import { quantile } from './quantile';
import { drawnSeries, magnitudeOf, shownSeries } from './shownSeries';
import { timeTicks, valueTicks } from './ticks';

const HOUR = 3_600_000;
const CART = 'component:default/cart-api';
const PAUSED = 'component:default/paused-service';
const QUIET = 'component:default/quiet-service';

function demo(entityRefs: string[], metric = 'response-time-p95') {
  return demoExploration({
    metric,
    entityRefs,
    start: '2026-11-01T00:00:00.000Z',
    end: '2026-11-08T00:00:00.000Z',
    stepSeconds: 1800,
  });
}

describe('quantile', () => {
  // R: quantile(c(1, 2, 4, 8), c(0, .25, .5, .9, 1), type = 7)
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 3],
    [0.9, 6.8],
    [1, 8],
  ])('%d is %d', (p, value) => {
    expect(quantile([1, 2, 4, 8], p)).toBeCloseTo(value, 12);
  });
});

describe('histogram', () => {
  it('puts every value into one bin, the highest into the last', () => {
    const bins = histogram([0, 1, 1.5, 2, 4], [0, 4], 4);
    expect(bins.map(({ share }) => share)).toEqual([0.2, 0.4, 0.2, 0.2]);
    expect(bins[3]).toMatchObject({ from: 3, to: 4 });
  });

  it('survives values that are all the same', () => {
    expect(histogram([3, 3], [3, 3], 2).map(({ share }) => share)).toEqual([
      1, 0,
    ]);
  });
});

describe('valueTicks', () => {
  it.each([
    // From 0 where the values are far apart, in the unit in which they are printed.
    [0.21, 0.46, 's', [0, 0.2, 0.4, 0.6]],
    [0.91, 0.98, 'ratio', [0.9, 0.92, 0.94, 0.96, 0.98]],
    [-3, 5, '1', [-4, -2, 0, 2, 4, 6]],
    [7, 7, '1', [6, 8]],
    [0, 0, '1', [0, 0.25]],
  ])('%d to %d %s', (low, high, unit, ticks) => {
    const found = valueTicks(low, high, unit);
    expect(found[0]).toBeLessThanOrEqual(low);
    expect(found[found.length - 1]).toBeGreaterThanOrEqual(high);
    expect(found).toEqual(ticks);
  });
});

describe('timeTicks', () => {
  const from = new Date(2026, 10, 26, 22, 10).getTime();

  it('stand on whole hours, and name the day at midnight', () => {
    expect(
      timeTicks(from, from + 4 * HOUR, 6, 'en-US').map(({ label }) => label),
    ).toEqual(['23:00', 'Nov 27', '01:00', '02:00']);
  });

  it('stand on Mondays for a quarter', () => {
    const ticks = timeTicks(from, from + 90 * 24 * HOUR, 13, 'en-US');
    expect(ticks.length).toBeGreaterThan(10);
    ticks.forEach(({ at }) => expect(new Date(at).getDay()).toBe(1));
  });

  it('name months for a year', () => {
    const ticks = timeTicks(from, from + 366 * 24 * HOUR, 6, 'en-US');
    expect(ticks.map(({ label }) => label)).toEqual([
      'Jan',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });

  it('are none where there is no time or no room', () => {
    expect(timeTicks(from, from, 6, 'en-US')).toEqual([]);
    expect(timeTicks(from, from + HOUR, 0, 'en-US')).toEqual([]);
  });
});

describe('series', () => {
  const series = shownSeries(demo([CART, PAUSED, QUIET]), { [CART]: 'Cart' });

  it('carry their spread, and changes by the direction of the metric', () => {
    const [cart, paused, quiet] = series;
    expect(cart.name).toBe('Cart');
    expect(cart.changes).toHaveLength(1);
    expect(cart.changes[0].better).toBe(false);
    expect(cart.spread?.p25).toBeLessThan(cart.spread?.p75 ?? 0);
    expect(cart.sorted.length).toBeLessThan(cart.points.length);
    expect(paused.latest).toBeNull();
    expect(quiet.error).toContain('no metric');
    expect(drawnSeries(series)).toEqual([cart]);
    expect(magnitudeOf(series)).toBe(cart.sorted[cart.sorted.length - 1]);
    const [rate] = shownSeries(demo([CART], 'requests'), {});
    expect(rate.changes[0].better).toBe(true);
  });

  it('give moments with values, changes and events', () => {
    const { lanes } = demo([CART]);
    const moments = momentsOf(series, lanes);
    expect(moments.map(({ at }) => at)).toEqual(instantsOf(series));
    const [changed] = moments.filter(({ changes }) => changes.length > 0);
    expect(changed.at).toBe(series[0].changes[0].at);
    expect(changed.values).toEqual([expect.any(Number), null, null]);
    expect(moments.flatMap(({ events }) => events)).toHaveLength(lanes.length);
  });
});

describe('nearestIndex', () => {
  it.each([
    [-5, 0],
    [4, 0],
    [5, 0],
    [6, 1],
    [24, 2],
    [99, 2],
  ])('of %d', (at, index) => {
    expect(nearestIndex([0, 10, 20], at)).toBe(index);
  });

  it('is -1 of nothing', () => {
    expect(nearestIndex([], 3)).toBe(-1);
  });
});
