import fc from 'fast-check';
import {
  canaryInput,
  DAY,
  MINUTE,
  pointsFrom,
  processInput,
  reading,
  START,
} from '../../__fixtures__/analysisInput';
import { numbersOf } from '../../__testUtils__/results';
import { analyze } from './analyze';
import type { AnalysisInput } from './types';

jest.setTimeout(120_000);

describe('data that do not allow an answer', () => {
  const end = START + 240 * MINUTE;
  const canary = (
    treated: (number | null)[],
    control: (number | null)[],
  ): AnalysisInput => {
    const base = canaryInput({ seed: 'x', effect: 0 });
    return {
      ...base,
      asOf: end,
      readings: [
        reading({
          metric: base.readings[0].metric,
          treated: pointsFrom(START, MINUTE, treated),
          control: pointsFrom(START, MINUTE, control),
        }),
      ],
    };
  };

  it.each<[string, (number | null)[], (number | null)[]]>([
    ['constant', Array(60).fill(5), Array(60).fill(5)],
    ['constant shift', Array(60).fill(5), Array(60).fill(7)],
    ['zeros', Array(60).fill(0), Array(60).fill(0)],
    ['one point', [1], [2]],
    ['no common instant', [1, null, 2, null], [null, 1, null, 2]],
  ])('answers %s with a reason', (_, treated, control) => {
    const result = analyze(canary(treated, control));
    expect(result.verdict.effect).toBeNull();
    expect(result.verdict.recommendation).toBe('inconclusive');
    expect(result.results[0].detail.length).toBeGreaterThan(10);
  });

  it('drops points from the future with a warning', () => {
    const base = canaryInput({ seed: 'skew', effect: 0 });
    const result = analyze({
      ...base,
      readings: [{ ...base.readings[0], skewedPoints: 3 }],
    });
    expect(result.checks).toContainEqual(
      expect.objectContaining({ id: 'clock-skew', state: 'warning' }),
    );
  });

  it('never lets anything but finite numbers out, and always finds a rule', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.constant(0),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
    );
    const arm = fc.array(value, { minLength: 0, maxLength: 40 });
    fc.assert(
      fc.property(arm, arm, fc.boolean(), (a, b, process) => {
        const input: AnalysisInput = process
          ? {
              ...processInput({ seed: 'fuzz', effect: 0, before: 20 }),
              control: b.length % 2 === 0 ? { name: 'rest' } : null,
              readings: [
                reading({
                  treated: pointsFrom(START - 20 * DAY, DAY, a),
                  control:
                    b.length % 2 === 0
                      ? pointsFrom(START - 20 * DAY, DAY, b)
                      : undefined,
                }),
              ],
            }
          : canary(a, b);
        const result = analyze(input);
        for (const n of numbersOf(result)) {
          expect(Number.isFinite(n)).toBe(true);
        }
        expect(result.verdict.sentence.text).not.toMatch(/NaN|Infinity/);
        expect(JSON.stringify(result.results)).not.toMatch(/NaN|Infinity/);
      }),
      {
        numRuns: 150,
        examples: [
          // A comparison that is nearly 0 once made an endless percentage.
          [[4.659261217047075e-18, 0, 0], [0, 0, 1e-323], false],
          [[1.7e308, -1.7e308, 1.7e308, 0], [1.7e308, 1, 2, 3], false],
          // An effect and its error of this size once were no number by their ratio.
          [[null, 0, 0, 0, null, 0, -1.3e308, 0, 0, 0], [0], true],
        ],
      },
    );
  });
});
