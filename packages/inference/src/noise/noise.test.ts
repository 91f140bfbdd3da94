import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { createNoiseFilter, type LevelChange } from './createNoiseFilter';

const MONDAY = Date.UTC(2026, 0, 5);
const PER_HOUR = 12;
const DAY = 24 * PER_HOUR;
const WEEK = 7 * DAY;

const options = { start: MONDAY, stepSeconds: 300 };

/** Days and weekends with autocorrelated noise of standard deviation 1 around 100. */
function series(seed: string, n: number, r = 0.5): number[] {
  const rng = createRng(seed);
  let noise = rng.normal();
  return Array.from({ length: n }, (_, i) => {
    noise = r * noise + Math.sqrt(1 - r * r) * rng.normal();
    const daily = 5 * Math.sin((2 * Math.PI * i) / DAY);
    const weekend = Math.floor(i / DAY) % 7 >= 5 ? -6 : 0;
    return 100 + daily + weekend + noise;
  });
}

function changesIn(
  values: readonly (number | null)[],
  given: Partial<Parameters<typeof createNoiseFilter>[0]> = {},
): (LevelChange & { foundAt: number })[] {
  const filter = createNoiseFilter({ ...options, ...given });
  return values.flatMap(value => {
    const { index, change } = filter.push(value);
    return change ? [{ ...change, foundAt: index }] : [];
  });
}

const shifted = (values: number[], from: number, by: number) =>
  values.map((value, i) => (i >= from ? value + by : value));

describe('createNoiseFilter', () => {
  it('learns for fifteen days, then says what it expects', () => {
    const filter = createNoiseFilter(options);
    const values = series('expects', 5 * WEEK);
    let inside = 0;
    let judged = 0;
    values.forEach((value, i) => {
      const { learning, expected } = filter.push(value);
      expect(learning).toBe(i < 15 * DAY);
      expect(expected === null).toBe(learning);
      if (!expected) return;
      judged += 1;
      if (value >= expected.lower && value <= expected.upper) inside += 1;
    });
    // Two standard deviations hold 95 % of normal residuals.
    expect(inside / judged).toBeGreaterThan(0.93);
    expect(inside / judged).toBeLessThan(0.98);
  });

  it('finds a lasting change, when it began, and how large it is', () => {
    const at = 4 * WEEK + 1000;
    for (const by of [5, -5]) {
      const [change, ...more] = changesIn(
        shifted(series('step', 6 * WEEK), at, by),
      );
      expect(more).toEqual([]);
      expect(change.foundAt - at).toBeLessThan(4 * PER_HOUR);
      expect(Math.abs(change.index - at)).toBeLessThanOrEqual(PER_HOUR);
      expect((change.after - change.before) / by).toBeGreaterThan(0.6);
      expect((change.after - change.before) / by).toBeLessThan(1.4);
      expect(Math.sign(change.magnitude)).toBe(Math.sign(by));
    }
  });

  it('dates a large change to the point, and tells it once with its size', () => {
    const at = 4 * WEEK + 777;
    for (const by of [40, -40]) {
      const [change, ...more] = changesIn(
        shifted(series('jump', 6 * WEEK), at, by),
      );
      expect(more).toEqual([]);
      expect(change.index).toBe(at);
      expect(Math.abs(change.after - change.before - by)).toBeLessThan(4);
    }
  });

  it('takes neither seasons nor slow drift for changes', () => {
    const drifting = series('drift', 8 * WEEK).map(
      (v, i) => v + (2 * i) / WEEK,
    );
    expect(changesIn(series('quiet', 8 * WEEK))).toEqual([]);
    expect(changesIn(drifting)).toEqual([]);
  });

  it('takes spikes for spikes', () => {
    const spiky = series('spikes', 6 * WEEK).map((v, i) =>
      i % 331 < 2 ? v + 40 : v,
    );
    expect(changesIn(spiky)).toEqual([]);
  });

  it('goes on over gaps', () => {
    const rng = createRng('gaps');
    const at = 4 * WEEK;
    const outage = (i: number) => i % WEEK > 900 && i % WEEK < 960;
    const values = shifted(series('gaps', 6 * WEEK), at, 5).map((v, i) =>
      rng.uniform() < 0.2 || outage(i) ? null : v,
    );
    const changes = changesIn(values);
    expect(changes).toHaveLength(1);
    expect(changes[0].foundAt - at).toBeLessThan(6 * PER_HOUR);
  });

  it('does not tell what is too small to matter', () => {
    const values = shifted(series('small', 6 * WEEK), 4 * WEEK, 4);
    expect(changesIn(values)).toHaveLength(1);
    expect(changesIn(values, { minShare: 0.06 })).toEqual([]);
    expect(changesIn(values, { minMagnitude: 6 })).toEqual([]);
  });

  it('knows the weekday wherever the series begins', () => {
    const late = 3 * DAY + 7;
    const values = series('begins', 8 * WEEK).slice(late);
    const start = MONDAY + late * 300_000;
    expect(changesIn(values, { start })).toEqual([]);
  });

  it('depends neither on shift and scale nor on who kept its state', () => {
    const values = shifted(series('scale', 5 * WEEK), 4 * WEEK, 3);
    const indices = (list: readonly number[]) =>
      changesIn(list, { minShare: 0 }).map(({ index }) => index);
    expect(indices(values.map(v => 1e6 + 1e3 * v))).toEqual(indices(values));

    const whole = createNoiseFilter(options);
    let passed = createNoiseFilter(options);
    values.forEach((value, i) => {
      if (i % 1_009 === 0) {
        passed = createNoiseFilter(JSON.parse(JSON.stringify(passed.state())));
      }
      expect(passed.push(value)).toEqual(whole.push(value));
    });
  });

  it('keeps a state of bounded size', () => {
    const filter = createNoiseFilter(options);
    const sizes = Array.from({ length: 4 }, (_, k) => {
      for (const value of series(`size ${k}`, 3 * WEEK)) filter.push(value);
      return JSON.stringify(filter.state()).length;
    });
    expect(Math.max(...sizes)).toBeLessThan(8_000);
  });

  it('stands constants, and any finite numbers', () => {
    expect(changesIn(new Array<number>(4 * WEEK).fill(7))).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(
          fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
            freq: 3,
          }),
          { minLength: 1, maxLength: 60 },
        ),
        values => {
          const filter = createNoiseFilter({ start: 0, stepSeconds: 3600 });
          for (let i = 0; i < 500; i++) {
            const { expected } = filter.push(values[i % values.length]);
            if (!expected) continue;
            expect(expected.lower).toBeLessThanOrEqual(expected.upper);
            expect(Number.isFinite(expected.value)).toBe(true);
          }
        },
      ),
    );
  });

  it('refuses what it cannot use', () => {
    for (const wrong of [
      { start: NaN },
      { stepSeconds: 7 },
      { stepSeconds: 7200 },
      { stepSeconds: 1 },
      { minMagnitude: -1 },
      { minShare: Infinity },
      { patience: 0 },
    ]) {
      expect(() => createNoiseFilter({ ...options, ...wrong })).toThrow(
        InferenceInputError,
      );
    }
    expect(() => createNoiseFilter(options).push(NaN)).toThrow(
      InferenceInputError,
    );
  });
});
