import { canaryInput, MINUTE, START } from '../../__fixtures__/analysisInput';
import { metricSnapshot } from '../../__fixtures__/experiment';
import { matched, says } from '../../__testUtils__/results';
import { analyze } from './analyze';

jest.setTimeout(120_000);

describe('canaries', () => {
  it('recovers an improvement and ships it when guardrails hold', () => {
    const result = analyze(
      canaryInput({ seed: 'good', effect: -0.15, guardrailEffect: 0 }),
    );
    expect(says(result)).toBe('ship(primary-better)');
    expect(matched(result)).toBe(5);
    expect(result.verdict.effect).toBeCloseTo(-0.15, 1);
    const [lower, upper] = result.verdict.interval!;
    expect(lower).toBeLessThan(-0.15);
    expect(upper).toBeGreaterThan(-0.15);
    expect(upper).toBeLessThan(0);
    expect(result.verdict.grade).toBe('B');
    expect(result.verdict.sentence.text).toMatch(
      /^Connection pool v2: p95 latency 1[0-9]% shorter \[1[0-9]% to 1[0-9]% shorter\] against stable, guardrails held, evidence B: ship it\.$/,
    );
    expect(result.results.map(r => r.state)).toEqual([
      'better',
      'non-inferior',
    ]);
  });

  it('says neither ship nor rollback where nothing was changed', () => {
    let wrong = 0;
    for (let i = 0; i < 60; i++) {
      const { recommendation } = analyze(
        canaryInput({ seed: `null-${i}`, effect: 0, guardrailEffect: 0 }),
      ).verdict;
      if (['ship', 'rollback'].includes(recommendation)) wrong += 1;
    }
    // Nominal error rates sum to about .1 for two metrics; 60 runs stay below 12 by chance (p < .02).
    expect(wrong).toBeLessThan(12);
  });

  it('covers the injected effect at all looks together', () => {
    let missed = 0;
    for (let i = 0; i < 40; i++) {
      const looks = [0.2, 0.4, 0.6, 0.8, 1].map(
        share =>
          analyze(canaryInput({ seed: `cover-${i}`, effect: 0.2, share }))
            .results[0].interval!,
      );
      if (looks.some(([l, u]) => l! > 0.2 || u! < 0.2)) missed += 1;
    }
    expect(missed).toBeLessThan(6);
  });

  it('acts on harm before the minimum duration, with a factor where that is easier to read', () => {
    const result = analyze(canaryInput({ seed: 'bad', effect: 2, share: 0.1 }));
    expect(says(result)).toBe('rollback(harm)');
    expect(matched(result)).toBe(3);
    expect(result.verdict.sentence.key).toBe('verdict.rollback.factor');
    expect(result.verdict.sentence.text).toMatch(/was \d\.\d× the comparison/);
  });

  it('names the guardrail that does harm', () => {
    const result = analyze(
      canaryInput({ seed: 'guard', effect: -0.1, guardrailEffect: 0.4 }),
    );
    expect(says(result)).toBe('rollback(harm)');
    expect(result.results[1].state).toBe('degraded');
    expect(result.verdict.sentence.text).toMatch(
      /guardrail CPU seconds \d+% longer \[.*\], margin 10%/,
    );
  });

  it('takes pauses and missing points out pairwise', () => {
    const base = canaryInput({ seed: 'pause', effect: 0 });
    const [primary] = base.readings;
    const spoiled = structuredClone(primary);
    for (let i = 60; i < 90; i++) spoiled.treated[0].points[i][1] = 5000;
    spoiled.control[0].points[100][1] = null;
    spoiled.treated[0].points[101][1] = null;
    const result = analyze({
      ...base,
      readings: [spoiled],
      pauses: [{ from: START + 60 * MINUTE, to: START + 90 * MINUTE }],
    });
    expect(result.verdict.n).toBe(240 - 30 - 2);
    expect(result.results[0].estimate).toBeCloseTo(0, 1);
  });

  it('compares by counts where the source counts events', () => {
    const base = canaryInput({ seed: 'counts', effect: 0 });
    const result = analyze({
      ...base,
      readings: [
        {
          ...base.readings[0],
          metric: metricSnapshot({
            title: 'Errors',
            kind: 'proportion',
            unit: 'ratio',
            stepSeconds: 60,
          }),
          counts: {
            treated: { n: 18_420, successes: 58, mean: null, m2: null },
            control: { n: 18_390, successes: 15, mean: null, m2: null },
          },
        },
      ],
    });
    expect(says(result)).toBe('rollback(harm)');
    expect(result.verdict.n).toBe(36_810);
    expect(result.verdict.effect).toBeCloseTo(
      58 / 18_420 / (15 / 18_390) - 1,
      6,
    );
    expect(result.verdict.sentence.text).toMatch(
      /Errors was 3\.9× the comparison \[1\.[5-7]× to 9\.\d×\]/,
    );
  });
});
