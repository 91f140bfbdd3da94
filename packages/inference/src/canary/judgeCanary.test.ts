import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import type { CanaryMetric } from './canaryMetric';
import {
  judgeCanary,
  type CanaryJudgement,
  type JudgeCanaryInput,
} from './judgeCanary';

function judged(input: JudgeCanaryInput): CanaryJudgement {
  const result = judgeCanary(input);
  if (!result.ok) throw new Error(result.detail);
  return result;
}

/** Latencies around 200 with a common shock; the canary's times a factor. */
function latency(factor: number, n = 60): CanaryMetric {
  const rng = createRng('latency');
  const shock = Array.from({ length: n }, () => 20 * rng.normal());
  const side = (scale: number) =>
    shock.map(s => scale * (200 + s + 4 * rng.normal()));
  return {
    name: 'latency',
    baseline: side(1),
    canary: side(factor),
    harmfulDirection: 'increase',
  };
}

describe('judgeCanary', () => {
  it.each([
    ['anytime', 1, 'pass', 'non-inferior'],
    ['anytime', 1.3, 'fail', 'degraded'],
    ['anytime', 0.7, 'pass', 'non-inferior'],
    ['anytime', 1.1, 'inconclusive', 'inconclusive'],
    ['paired', 1, 'pass', 'non-inferior'],
    ['paired', 1.3, 'fail', 'degraded'],
    ['kayenta', 1, 'pass', 'unsuspicious'],
    ['kayenta', 1.3, 'fail', 'degraded'],
    ['kayenta', 0.7, 'pass', 'unsuspicious'],
  ] as const)('%s, factor %s: %s', (mode, factor, verdict, metricVerdict) => {
    const result = judged({ metrics: [latency(factor)], mode });
    expect(result.verdict).toBe(verdict);
    expect(result.metrics).toMatchObject([{ verdict: metricVerdict }]);
  });

  it('says why in words', () => {
    const { explanation, metrics } = judged({
      metrics: [latency(1.3), { ...latency(1), name: 'p50' }],
    });
    expect(explanation).toBe(
      'The canary fails: latency got worse than allowed.',
    );
    expect(metrics[0].explanation).toMatch(
      /^latency: the canary is (29|30|31)(\.\d+)? % higher than the baseline \(95 % interval [\d.]+ % to [\d.]+ %\); that is worse than the margin \(10 % higher\) allows\.$/,
    );
    expect(metrics[1].explanation).toContain(
      'harm beyond the margin (10 % higher) is ruled out.',
    );
  });

  it('judges a decrease where that is the harm', () => {
    const throughput = {
      ...latency(0.7),
      harmfulDirection: 'decrease' as const,
    };
    expect(judged({ metrics: [throughput] }).verdict).toBe('fail');
    expect(
      judged({
        metrics: [{ ...latency(1.3), harmfulDirection: 'decrease' }],
      }).verdict,
    ).toBe('pass');
  });

  it('is unmoved by the unit of a relative margin', () => {
    const reference = judged({ metrics: [latency(1.12)] }).metrics[0];
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), scale => {
        const { baseline, canary, ...rest } = latency(1.12);
        const [found] = judged({
          metrics: [
            {
              ...rest,
              baseline: baseline.map(v => v! * scale),
              canary: canary.map(v => v! * scale),
            },
          ],
        }).metrics;
        expect(found.verdict).toBe(reference.verdict);
        expect(found.estimate).toBeCloseTo(reference.estimate!, 9);
      }),
    );
  });

  it('takes absolute margins in units of the metric', () => {
    const metric = { ...latency(1.1), marginScale: 'absolute' as const };
    const verdict = (margin: number) =>
      judged({ metrics: [{ ...metric, margin }] }).metrics[0].verdict;
    expect(verdict(5)).toBe('degraded');
    expect(verdict(40)).toBe('non-inferior');
  });

  it('accepts zeros on both sides and asks for an absolute margin otherwise', () => {
    const zeros = Array<number>(20).fill(0);
    const errors = { name: 'errors', harmfulDirection: 'increase' as const };
    expect(
      judged({ metrics: [{ ...errors, baseline: zeros, canary: zeros }] }),
    ).toMatchObject({ verdict: 'pass' });
    const some = zeros.map((_, i) => i % 3);
    const open = judged({
      metrics: [{ ...errors, baseline: zeros, canary: some }],
    });
    expect(open.verdict).toBe('inconclusive');
    expect(open.metrics[0].explanation).toContain('give an absolute one');
    expect(
      judged({
        metrics: [
          {
            ...errors,
            baseline: zeros,
            canary: some,
            margin: 0.1,
            marginScale: 'absolute',
          },
        ],
      }).verdict,
    ).toBe('fail');
  });

  it('judges a constant difference as it stands', () => {
    const baseline = Array.from({ length: 20 }, (_, i) => 100 + (i % 4));
    const metric = {
      name: 'size',
      baseline,
      canary: baseline.map(v => v + 30),
      harmfulDirection: 'increase' as const,
      margin: 10,
      marginScale: 'absolute' as const,
    };
    const result = judged({ metrics: [metric] });
    expect(result.verdict).toBe('fail');
    expect(result.metrics[0].explanation).toContain(
      'by the same amount at all 20 points',
    );
  });

  it.each<[string, Partial<CanaryMetric>, string]>([
    ['nothing', { baseline: [], canary: [] }, 'no-data'],
    [
      'no stamp in common',
      { baseline: [1, null], canary: [null, 1] },
      'no-data',
    ],
    ['NaN', { baseline: [NaN], canary: [1] }, 'no-data'],
    ['infinity', { baseline: [1], canary: [Infinity] }, 'no-data'],
    ['one point', { baseline: [1], canary: [2] }, 'inconclusive'],
    ['two equal points', { baseline: [1, 1], canary: [1, 1] }, 'inconclusive'],
  ])('leaves a metric open with %s', (_, data, verdict) => {
    const result = judged({ metrics: [{ ...latency(1), ...data }] });
    expect(result.verdict).toBe('inconclusive');
    expect(result.metrics[0]).toMatchObject({ verdict });
  });

  it('says when points were dropped', () => {
    const metric = latency(1);
    const gaps = metric.canary.map((v, i) => (i === 7 ? null : v));
    const [found] = judged({ metrics: [{ ...metric, canary: gaps }] }).metrics;
    expect(found.explanation).toContain('1 of 60 points lack a side');
  });

  it('rarely fails a healthy canary, though it is asked at every point', () => {
    let failures = 0;
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const rng = createRng(`healthy ${run}`);
      const shock = Array.from({ length: 40 }, () => 15 * rng.normal());
      const baseline = shock.map(s => 200 + s + 10 * rng.normal());
      const canary = shock.map(s => 200 + s + 10 * rng.normal());
      for (let n = 10; n <= 40; n++) {
        const { verdict } = judged({
          metrics: [
            {
              ...latency(1),
              margin: 0,
              baseline: baseline.slice(0, n),
              canary: canary.slice(0, n),
            },
          ],
        });
        if (verdict === 'fail') {
          failures += 1;
          break;
        }
      }
    }
    expect(failures / runs).toBeLessThan(0.06);
  });

  it('weighs groups in Kayenta mode', () => {
    const metrics = [
      { ...latency(1.3), name: 'a', group: 'speed' },
      { ...latency(1), name: 'b', group: 'errors' },
    ];
    const verdict = (weights: Record<string, number>) =>
      judged({ metrics, mode: 'kayenta', groupWeights: weights }).verdict;
    expect(verdict({ speed: 20, errors: 80 })).toBe('inconclusive');
    expect(verdict({ speed: 60, errors: 40 })).toBe('fail');
    expect(
      judged({
        metrics: [{ ...metrics[0], critical: true }, metrics[1]],
        mode: 'kayenta',
        groupWeights: { speed: 1 },
      }),
    ).toMatchObject({
      verdict: 'fail',
      explanation: 'A critical metric of group speed is High.',
    });
  });

  it('refuses to judge nothing', () => {
    expect(judgeCanary({ metrics: [] })).toMatchObject({
      reason: 'insufficient-data',
    });
  });

  it.each<[string, () => unknown]>([
    [
      'length',
      () => judgeCanary({ metrics: [{ ...latency(1), canary: [1] }] }),
    ],
    ['name', () => judgeCanary({ metrics: [latency(1), latency(1)] })],
    ['mode', () => judgeCanary({ metrics: [], mode: 'x' as 'paired' })],
    ['alpha', () => judgeCanary({ metrics: [], alpha: 0 })],
    ['plannedPoints', () => judgeCanary({ metrics: [], plannedPoints: 0 })],
    ['margin', () => judgeCanary({ metrics: [{ ...latency(1), margin: -1 }] })],
    [
      'margin',
      () => judgeCanary({ metrics: [{ ...latency(1), margin: NaN }] }),
    ],
    [
      'harmfulDirection',
      () =>
        judgeCanary({
          metrics: [{ ...latency(1), harmfulDirection: 'up' as 'increase' }],
        }),
    ],
    [
      'marginScale',
      () =>
        judgeCanary({
          metrics: [{ ...latency(1), marginScale: 'log' as 'absolute' }],
        }),
    ],
  ])('throws for a wrong %s', (what, run) => {
    expect(run).toThrow(InferenceInputError);
    expect(run).toThrow(what);
  });
});
