import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { kaplanMeier } from './kaplanMeier';
import { logRankTest } from './logRankTest';

function must<T extends { ok: boolean }>(result: T) {
  if (!result.ok) throw new Error('refused');
  return result as Extract<T, { ok: true }>;
}

const censored = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(0 as const, 1 as const),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(rows => ({
    durations: rows.map(([time]) => time),
    events: rows.map(([, event]) => event),
  }));

describe('kaplanMeier', () => {
  it('falls within its band, whatever was censored', () => {
    fc.assert(
      fc.property(
        censored,
        fc.constantFrom('log' as const, 'log-log' as const),
        (data, interval) => {
          const curve = must(kaplanMeier({ ...data, interval }));
          curve.survival.forEach((s, i) => {
            expect(s).toBeLessThanOrEqual(curve.survival[i - 1] ?? 1);
            expect(curve.lower[i]).toBeLessThanOrEqual(s + 1e-12);
            expect(curve.upper[i]).toBeGreaterThanOrEqual(s - 1e-12);
            expect(curve.lower[i]).toBeGreaterThanOrEqual(0);
            expect(curve.upper[i]).toBeLessThanOrEqual(1);
          });
        },
      ),
    );
  });

  it('is the empirical survival function without censoring', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }),
        durations => {
          const curve = must(
            kaplanMeier({ durations, events: durations.map(() => 1 as const) }),
          );
          curve.times.forEach((time, i) => {
            const longer = durations.filter(d => d > time).length;
            expect(curve.survival[i]).toBeCloseTo(
              longer / durations.length,
              10,
            );
          });
        },
      ),
    );
  });

  it('does not depend on order or unit', () => {
    fc.assert(
      fc.property(censored, data => {
        const rows = data.durations.map((d, i) => [d, data.events[i]] as const);
        const turned = [...rows].reverse();
        const moved = must(
          kaplanMeier({
            durations: turned.map(([d]) => 60 * d),
            events: turned.map(([, e]) => e),
          }),
        );
        const curve = must(kaplanMeier(data));
        expect(moved.survival).toEqual(curve.survival);
        expect(moved.median).toBe(
          curve.median === null ? null : 60 * curve.median,
        );
      }),
    );
  });

  it('takes a count for so many equal durations', () => {
    const counted = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 10 }),
        fc.constantFrom(0 as const, 1 as const),
        fc.integer({ min: 1, max: 5 }),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(counted, rows => {
        const each = rows.flatMap(([time, event, count]) =>
          Array.from({ length: count }, () => [time, event] as const),
        );
        const counts = {
          durations: rows.map(([time]) => time),
          events: rows.map(([, event]) => event),
          counts: rows.map(([, , count]) => count),
        };
        const expanded = {
          durations: each.map(([time]) => time),
          events: each.map(([, event]) => event),
        };
        expect(kaplanMeier(counts)).toEqual(kaplanMeier(expanded));
      }),
    );
  });

  it('is right where dropping open incidents is not', () => {
    const rng = createRng('incidents');
    const durations: number[] = [];
    const events: (0 | 1)[] = [];
    for (let i = 0; i < 4000; i++) {
      const lasts = -Math.log(1 - rng.uniform()) / Math.LN2;
      const seen = 2 * rng.uniform();
      durations.push(Math.min(lasts, seen));
      events.push(lasts <= seen ? 1 : 0);
    }
    const { median } = must(kaplanMeier({ durations, events }));
    const ended = durations.filter((_, i) => events[i] === 1);
    const naive = ended.sort((a, b) => a - b)[Math.floor(ended.length / 2)];
    expect(median).toBeCloseTo(1, 1);
    expect(naive).toBeLessThan(0.75);
  });

  it.each([
    ['insufficient-data', [], []],
    ['inconsistent-sums', [-1, 2], [1, 1]],
    ['non-finite', [1, NaN], [1, 1]],
    ['non-finite', [1, Infinity], [1, 0]],
  ])('returns %s', (reason, durations, events) => {
    const data = { durations, events: events as (0 | 1)[] };
    expect(kaplanMeier(data)).toMatchObject({ ok: false, reason });
    expect(
      logRankTest({ a: data, b: { durations: [1], events: [1] } }),
    ).toMatchObject({ ok: false, reason });
  });

  it('throws for what is not a duration with its end', () => {
    expect(() => kaplanMeier({ durations: [1], events: [] })).toThrow(
      InferenceInputError,
    );
    expect(() => kaplanMeier({ durations: [1], events: [2 as 1] })).toThrow(
      InferenceInputError,
    );
    for (const counts of [[], [0], [1.5], [NaN]]) {
      expect(() =>
        kaplanMeier({ durations: [1], events: [1], counts }),
      ).toThrow(InferenceInputError);
    }
    expect(() =>
      kaplanMeier({ durations: [1], events: [1], interval: 'plain' as 'log' }),
    ).toThrow(InferenceInputError);
  });
});

describe('logRankTest', () => {
  it('does not mind which group comes first', () => {
    fc.assert(
      fc.property(censored, censored, (a, b) => {
        const there = logRankTest({ a, b });
        const back = logRankTest({ a: b, b: a });
        expect(back.ok).toBe(there.ok);
        if (!there.ok || !back.ok) return;
        expect(back.pValue).toBeCloseTo(there.pValue, 9);
        expect(there.observedA + there.observedB).toBeCloseTo(
          there.expectedA + there.expectedB,
          9,
        );
      }),
    );
  });

  it('refuses groups that were never compared', () => {
    expect(
      logRankTest({
        a: { durations: [1, 2], events: [0, 0] },
        b: { durations: [5, 6], events: [1, 1] },
      }),
    ).toMatchObject({ ok: false, reason: 'zero-variance' });
  });

  it('rejects a true null about one time in twenty', () => {
    const rng = createRng('log-rank');
    const group = () => {
      const lasts = Array.from({ length: 40 }, () => rng.gamma(1.5, 1));
      const seen = lasts.map(() => 3 * rng.uniform());
      return {
        durations: lasts.map((d, i) => Math.min(d, seen[i])),
        events: lasts.map((d, i) => d <= seen[i]),
      };
    };
    let rejected = 0;
    for (let i = 0; i < 1000; i++) {
      if (must(logRankTest({ a: group(), b: group() })).pValue < 0.05)
        rejected++;
    }
    expect(rejected).toBeGreaterThan(30);
    expect(rejected).toBeLessThan(72);
  });
});
