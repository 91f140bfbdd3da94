import { processInput, reading, START } from '../../__fixtures__/analysisInput';
import { says } from '../../__testUtils__/results';
import { analyze } from './analyze';

jest.setTimeout(120_000);

describe('process trials', () => {
  it('recovers an injected effect at the planned look', () => {
    let covered = 0;
    let sum = 0;
    for (let i = 0; i < 30; i++) {
      const result = analyze(processInput({ seed: `its-${i}`, effect: -0.3 }));
      const [lower, upper] = result.results[0].interval!;
      sum += result.results[0].estimate!;
      if (lower! <= -0.3 && upper! >= -0.3) covered += 1;
      expect(['C', 'D']).toContain(result.verdict.grade);
    }
    expect(sum / 30).toBeCloseTo(-0.3, 1);
    expect(covered).toBeGreaterThanOrEqual(25);
  });

  it('stays sealed before the planned look, but not about data', () => {
    const result = analyze(
      processInput({ seed: 'sealed', effect: -0.3, share: 0.5 }),
    );
    expect(says(result)).toBe('extend(too-early)');
    expect(result.verdict).toMatchObject({
      sealed: true,
      effect: null,
      interval: null,
    });
    expect(result.results[0]).toMatchObject({
      state: 'sealed',
      estimate: null,
      treatedMean: null,
    });
    expect(result.verdict.sentence.text).toMatch(
      /^Week 4 of 6: 100% of the steps/,
    );
    const after = result.chart.points.filter(p => p.at >= START);
    expect(after.every(p => p.observed === null && p.expected === null)).toBe(
      true,
    );
    // Nothing of the effect may be read between the lines either.
    expect(JSON.stringify(result.rules)).not.toMatch(/Lead time: better|\[−/);
  });

  it('shows effects early when the plan says so, at the price of a grade', () => {
    const base = processInput({ seed: 'open', effect: -0.4, share: 0.5 });
    const result = analyze({
      ...base,
      plan: { ...base.plan, sealEffects: false },
    });
    expect(says(result)).toBe('extend(too-early)');
    expect(result.verdict.effect).toBeLessThan(-0.2);
    expect(result.verdict.grade).toBe('D');
    expect(result.gradeReasons.join(' ')).toContain('before the planned look');
  });

  it('tells clear harm of a guardrail in spite of the seal', () => {
    const result = analyze(
      processInput({
        seed: 'harm',
        effect: 0,
        share: 0.5,
        guardrailEffect: 1.5,
      }),
    );
    expect(says(result)).toBe('rollback(harm)');
    expect(result.verdict.sealed).toBe(false);
  });

  it('grades a short history D', () => {
    const result = analyze(
      processInput({ seed: 'short', effect: -0.3, before: 8 }),
    );
    expect(result.verdict.grade).toBe('D');
    expect(result.checks).toContainEqual(
      expect.objectContaining({ id: 'short-pre-period', state: 'failed' }),
    );
  });

  it('says which bounce is to be expected after a bad period', () => {
    const base = processInput({ seed: 'bounce', effect: 0, before: 84 });
    const [{ treated }] = base.readings;
    const points = treated[0].points.map(([at, value], i) =>
      i >= 63 && i < 84
        ? ([at, value! * 1.5] as const)
        : ([at, value] as const),
    );
    const result = analyze({
      ...base,
      readings: [reading({ treated: points.map(p => [...p]) })],
    });
    expect(result.checks).toContainEqual(
      expect.objectContaining({
        id: 'regression-to-the-mean',
        state: 'warning',
        detail: expect.stringMatching(/a change of -\d+% is to be expected/),
      }),
    );
  });

  it('uses a control to take out what hits both', () => {
    const base = processInput({ seed: 'shared', effect: -0.2 });
    const [{ treated }] = base.readings;
    const wave = (i: number) => Math.exp(Math.sin(i / 7));
    const shared = treated[0].points.map(
      ([at, v], i) => [at, v! * wave(i)] as [number, number],
    );
    const control = treated[0].points.map(
      ([at], i) =>
        [at, 25 * wave(i) * (1 + 0.02 * Math.sin(i * 3.7))] as [number, number],
    );
    const result = analyze({
      ...base,
      plan: { ...base.plan, method: 'interrupted-time-series' },
      control: { name: 'rest', entityRefs: ['component:default/search-api'] },
      readings: [reading({ treated: shared, control })],
    });
    expect(result.method).toBe('interrupted-time-series-with-control-log');
    expect(result.verdict.effect).toBeCloseTo(-0.2, 0);
    expect(
      result.verdict.interval![1]! - result.verdict.interval![0]!,
    ).toBeLessThan(0.4);
  });
});
