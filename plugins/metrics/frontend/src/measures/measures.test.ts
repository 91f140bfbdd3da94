import { DEMO_SUMMARIES, NOTHING } from '../__fixtures__/demoSummaries';
import { compareWithPast } from './compareWithPast';
import { countInterval } from './countInterval';
import { deliveryWindow } from './deliveryWindow';
import { formatBounds } from './formatBounds';
import type { Measure } from './measure';
import { toMeasures } from './toMeasures';

function measure(
  interval: [number | null, number | null],
  isComparable = true,
): Measure {
  return {
    id: 'leadTime',
    unit: 'duration',
    value: 1,
    interval,
    n: 10,
    count: null,
    isShown: true,
    isComparable,
  };
}

describe('compareWithPast', () => {
  it.each([
    [[1, 2], [3, 4], 'lower'],
    [[5, 6], [3, 4], 'higher'],
    [[1, 3], [3, 4], 'normal'],
    [[1, null], [3, 4], 'normal'],
    [[5, null], [3, 4], 'higher'],
    [[null, null], [3, 4], 'normal'],
    [[5, 6], [null, 4], 'higher'],
    [[5, 6], [3, null], 'normal'],
  ] as [Measure['interval'], Measure['interval'], string][])(
    '%j after %j is %s',
    (now, before, word) => {
      expect(compareWithPast(measure([...now]), measure([...before]))).toBe(
        word,
      );
    },
  );

  it('judges neither few cases nor a missing past', () => {
    const known = measure([1, 2]);
    expect(compareWithPast(measure([5, 6], false), known)).toBe('too-few');
    expect(compareWithPast(known, measure([5, 6], false))).toBe('no-past');
    expect(compareWithPast(known, undefined)).toBe('no-past');
  });
});

describe('countInterval', () => {
  // Exact Poisson limits, as in any table of them.
  it.each([
    [0, 0, 3.69],
    [1, 0.03, 5.57],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [100, 81.36, 121.63],
  ])('of %d', (count, lower, upper) => {
    const found = countInterval(count);
    expect(Math.abs(found[0] - lower)).toBeLessThan(0.02);
    expect(Math.abs(found[1] - upper)).toBeLessThan(0.1);
  });
});

describe('toMeasures', () => {
  const of = (name: string) =>
    toMeasures(DEMO_SUMMARIES[name].current, 90).filter(
      ({ isComparable }) => isComparable,
    );

  it('compares what has cases enough', () => {
    expect(of('payments-gateway')).toHaveLength(7);
    expect(of('delivery-slots')).toHaveLength(0);
  });

  it('knows nothing of a window without deployments', () => {
    for (const one of toMeasures(NOTHING, 30)) {
      expect([one.id, one.isShown, one.n]).toEqual([one.id, false, 0]);
    }
  });

  it('counts deployments per week of the whole window', () => {
    const [, frequency] = toMeasures({ ...NOTHING, deployments: 30 }, 210);
    expect(frequency.value).toBe(1);
  });
});

it('deliveryWindow ends with the hour and puts as many days before', () => {
  const window = deliveryWindow(new Date('2026-12-09T10:15:00Z'), 30);
  expect(window.current).toEqual({
    from: '2026-11-09T11:00:00.000Z',
    to: '2026-12-09T11:00:00.000Z',
  });
  expect(window.before).toEqual({
    from: '2026-10-10T11:00:00.000Z',
    to: '2026-11-09T11:00:00.000Z',
  });
});

it('formatBounds leaves unknown ends out', () => {
  const print = String;
  expect(formatBounds([1, 2], print)).toBe('[1, 2]');
  expect(formatBounds([1, null], print)).toBe('[≥\u00a01]');
  expect(formatBounds([null, 2], print)).toBe('[≤\u00a02]');
  expect(formatBounds([null, null], print)).toBeNull();
});
