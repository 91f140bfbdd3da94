import { createRng } from '../numerics/rng';
import type { Series } from '../series/series';
import { HOURLY, seasonal, white } from './__testUtils__/simulatedMetrics';
import { assessMetric } from './assessMetric';
import { historyOf } from './internal/history';
import { findInstrumentChanges } from './internal/instrument/findInstrumentChanges';

const HOUR = 3_600_000;
const DAYS = 42;
const base = seasonal('instrument', DAYS);
const FROM = 20 * 24;

function assess(values: Series) {
  const result = assessMetric({ ...HOURLY, values, seed: 1, runs: 50 });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

/** Kind and hours since the start of every finding. */
const found = (values: Series) =>
  findInstrumentChanges(historyOf({ ...HOURLY, values })).map(
    ({ kind, at }) => [kind, (at - HOURLY.start) / HOUR],
  );

describe('a change of the instrument', () => {
  it.each([
    ['milliseconds for seconds', 1000],
    ['seconds for minutes', 60],
    ['a share for percent', 1 / 100],
    ['KiB for MiB', 1 / 1024],
  ])('is found: %s', (_, factor) => {
    const values = base.map((v, i) => (i >= FROM ? v * factor : v));
    expect(found(values)).toContainEqual(['unit', FROM]);
    const { verdict, reasons } = assess(values);
    expect(verdict).toBe('lies');
    expect(reasons.join(' ')).toMatch(/times as (large|small), as if in/);
  });

  it('is found when the unit comes back', () => {
    const values = base.map((v, i) =>
      i >= FROM && i < FROM + 100 ? v * 1000 : v,
    );
    expect(found(values)).toEqual([
      ['unit', FROM],
      ['unit', FROM + 100],
    ]);
  });

  it('is found when it stands still', () => {
    const values = base.map((v, i) =>
      i >= FROM && i < FROM + 40 ? base[FROM] : v,
    );
    expect(found(values)).toEqual([['constant', FROM]]);
    expect(assess(values)).toMatchObject({
      verdict: 'lies',
      reasons: [expect.stringMatching(/stands still at .* for 40 hours/)],
    });
  });

  it('is found when nothing ever changes', () => {
    expect(assess(base.map(() => 7))).toMatchObject({
      verdict: 'lies',
      falsePositives: null,
      reasons: [expect.stringContaining('has always been 7')],
    });
  });

  it('is found when values are cut off', () => {
    const values = base.map(v => Math.min(v, 115));
    expect(found(values).map(([kind]) => kind)).toEqual(['clipping']);
    expect(assess(values).verdict).toBe('lies');
  });

  it('is found when values are missing for days', () => {
    const values = base.map((v, i) => (i >= FROM && i < FROM + 60 ? null : v));
    expect(found(values)).toEqual([['gap', FROM]]);
    expect(assess(values)).toMatchObject({
      verdict: 'doubtful',
      reasons: ['There are no values for 3 days.'],
    });
  });

  it('is found when values become rounded, repeated or rare', () => {
    const rounded = base.map((v, i) =>
      i >= FROM ? Math.round(v / 10) * 10 : v,
    );
    const repeated = base.map((v, i) => (i >= FROM ? base[i - (i % 4)] : v));
    const rare = base.map((v, i) => (i >= FROM && i % 3 !== 0 ? null : v));
    for (const values of [rounded, repeated, rare]) {
      expect(found(values)).toEqual([['resolution', FROM]]);
      expect(assess(values).verdict).toBe('doubtful');
    }
  });
});

describe('no change of the instrument', () => {
  const rng = createRng('nature');

  it.each<[string, Series]>([
    ['a change of the level', base.map((v, i) => (i >= FROM ? 3 * v : v))],
    ['a single spike', base.map((v, i) => (i === FROM ? 1000 * v : v))],
    [
      'an incident of hours',
      base.map((v, i) => (i >= FROM && i < FROM + 5 ? 1000 * v : v)),
    ],
    [
      'weekends without values',
      base.map((v, i) => (Math.floor(i / 24) % 7 >= 5 ? null : v)),
    ],
    [
      'nights without errors',
      base.map((v, i) => (i % 24 < 10 ? 0 : Math.abs(v - 100))),
    ],
    ['rare errors', base.map(() => (rng.uniform() < 0.05 ? rng.uniform() : 0))],
    ['shares that end at 1', base.map(v => Math.min(1, v / 110))],
    ['small counts', base.map(() => Math.floor(4 * rng.uniform()))],
    [
      'values that miss here and there',
      white('misses', DAYS).map(v => (rng.uniform() < 0.2 ? null : v)),
    ],
  ])('is %s', (_, values) => {
    expect(found(values)).toEqual([]);
  });
});
