import { abInput, canaryInput } from '../../__fixtures__/analysisInput';
import { matched, says } from '../../__testUtils__/results';
import { analyze } from './analyze';

jest.setTimeout(120_000);

describe('A/B tests', () => {
  it('ships what is better by its units', () => {
    const result = analyze(
      abInput({
        treated: { n: 40_000, successes: 25_600 },
        control: { n: 40_100, successes: 24_900 },
      }),
    );
    expect(says(result)).toBe('ship(primary-better)');
    expect(result.verdict.grade).toBe('A');
    expect(result.verdict.n).toBe(80_100);
    expect(result.verdict.sentence.text).toContain(
      'Payment success 3.1% higher',
    );
  });

  it('voids a split that is not the planned one', () => {
    const result = analyze(
      abInput({
        treated: { n: 21_377, successes: 13_000 },
        control: { n: 20_114, successes: 12_000 },
      }),
    );
    expect(says(result)).toBe('invalid(srm)');
    expect(matched(result)).toBe(1);
    expect(result.verdict.grade).toBe('D');
    expect(result.verdict.sentence.text).toBe(
      '51.5% of the units got B instead of 50% (chance below 1 in a billion): fix the assignment before reading any result.',
    );
  });

  it('says that it is too early before the minimum duration', () => {
    const result = analyze(
      abInput({
        treated: { n: 400, successes: 240 },
        control: { n: 410, successes: 236 },
        share: 0.1,
      }),
    );
    expect(says(result)).toBe('extend(too-early)');
    expect(matched(result)).toBe(4);
    expect(result.verdict.sentence.text).toMatch(
      /^Too early: Payment success \+\d\.\d% \[.*\] at 7\.1% of the planned time; about \d+ more \w+ decide it\.$/,
    );
  });

  it('falls back to paired series where units are not counted, and says so', () => {
    const base = abInput({
      treated: { n: 1, successes: 0 },
      control: { n: 1, successes: 0 },
    });
    const canary = canaryInput({ seed: 'fallback', effect: 0.1 });
    const [{ treated, control }] = canary.readings;
    const result = analyze({
      ...base,
      plan: { ...base.plan, stepSeconds: 60 },
      readings: [
        {
          ...base.readings[0],
          metric: { ...base.readings[0].metric, stepSeconds: 60 },
          counts: null,
          treated,
          control,
        },
      ],
    });
    expect(result.method).toBe('paired-confidence-sequence-log');
    expect(result.checks).toContainEqual(
      expect.objectContaining({ id: 'units', state: 'warning' }),
    );
    expect(result.verdict.effect).toBeCloseTo(0.1, 1);
  });

  it('does not trust intervals on a handful of events', () => {
    const result = analyze(
      abInput({
        treated: { n: 200, successes: 199 },
        control: { n: 200, successes: 193 },
      }),
    );
    expect(result.results[0].state).toBe('undecided');
    expect(result.results[0].detail).toMatch(/Fewer than 10 events/);
  });
});
