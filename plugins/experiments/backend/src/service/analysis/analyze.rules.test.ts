import {
  abInput,
  canaryInput,
  processInput,
  QUIET,
  reading,
} from '../../__fixtures__/analysisInput';
import { matched, says } from '../../__testUtils__/results';
import { analyze } from './analyze';
import type { AnalysisInput } from './types';

jest.setTimeout(120_000);

describe('every rule and reason', () => {
  const end = { share: 1 };
  const cases: [string, number, () => AnalysisInput][] = [
    [
      'invalid(instrument)',
      1,
      () =>
        canaryInput({
          seed: 'a',
          effect: -0.2,
          change: {
            circumstances: { ...QUIET, changedMetrics: ['m-primary'] },
          },
        }),
    ],
    [
      'invalid(interference)',
      1,
      () => {
        const base = processInput({ seed: 'b', effect: -0.2 });
        return {
          ...base,
          control: { name: 'rest' },
          circumstances: { ...QUIET, onControl: ['EXP-004'] },
          readings: [
            reading({
              treated: base.readings[0].treated[0].points,
              control: base.readings[0].treated[0].points.map(([at, v], i) => [
                at,
                v! * (1 + 0.01 * (i % 3)),
              ]),
            }),
          ],
        };
      },
    ],
    [
      'invalid(pre-period-fit)',
      1,
      () => {
        const base = processInput({ seed: 'c', effect: 0 });
        return {
          ...base,
          control: { name: 'rest' },
          readings: [
            reading({
              treated: base.readings[0].treated[0].points,
              control: base.readings[0].treated[0].points.map(([at], i) => [
                at,
                Math.exp(Math.sin(i)),
              ]),
            }),
          ],
        };
      },
    ],
    [
      'inconclusive(no-data)',
      2,
      () => {
        const base = canaryInput({ seed: 'd', effect: 0, share: 0.5 });
        return {
          ...base,
          readings: [
            reading({
              metric: base.readings[0].metric,
              treated: base.readings[0].treated[0].points.map(([at]) => [
                at,
                null,
              ]),
              control: base.readings[0].control[0].points,
            }),
          ],
        };
      },
    ],
    ['rollback(harm)', 3, () => canaryInput({ seed: 'e', effect: 0.3 })],
    [
      'extend(too-early)',
      4,
      () => canaryInput({ seed: 'f', effect: -0.3, share: 0.1 }),
    ],
    [
      'ship(primary-better)',
      5,
      () => canaryInput({ seed: 'g', effect: -0.2, ...end }),
    ],
    [
      'extend(guardrail-undecided)',
      6,
      () =>
        canaryInput({
          seed: 'h',
          effect: -0.2,
          guardrailEffect: 0.09,
          share: 0.6,
        }),
    ],
    [
      'review(conflicting)',
      7,
      () => canaryInput({ seed: 'i', effect: -0.2, guardrailEffect: 0.1 }),
    ],
    [
      'inconclusive(effect-too-small)',
      8,
      () =>
        abInput({
          treated: { n: 400_000, successes: 200_400 },
          control: { n: 400_000, successes: 200_000 },
        }),
    ],
    [
      'inconclusive(low-power)',
      9,
      () =>
        abInput({
          treated: { n: 500, successes: 250 },
          control: { n: 500, successes: 245 },
        }),
    ],
    [
      'extend(too-early)',
      9,
      () =>
        abInput({
          treated: { n: 500, successes: 250 },
          control: { n: 500, successes: 245 },
          share: 0.6,
        }),
    ],
  ];

  it.each(cases)('%s by rule %d', (conclusion, rule, input) => {
    const result = analyze(input());
    expect([says(result), matched(result)]).toEqual([conclusion, rule]);
    expect(result.rules).toHaveLength(9);
    expect(result.rules.filter(r => r.matched)).toHaveLength(1);
    expect(result.verdict.sentence.text.length).toBeLessThanOrEqual(200);
    expect(result.verdict.sentence.text).not.toMatch(/[{}]|undefined|null|NaN/);
  });

  it('waits for data during the grace period', () => {
    const base = canaryInput({ seed: 'grace', effect: 0, share: 0.01 });
    const result = analyze({
      ...base,
      readings: [
        reading({ metric: base.readings[0].metric, treated: [], control: [] }),
      ],
    });
    expect(says(result)).toBe('extend(too-early)');
  });
});
