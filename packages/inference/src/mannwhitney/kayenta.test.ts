import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import {
  kayentaClassify,
  type KayentaClassification,
  type KayentaClassifyInput,
} from './kayentaClassify';
import { kayentaScore, type KayentaMetric } from './kayentaScore';

const control = Array.from({ length: 30 }, (_, i) => 100 + ((i * 37) % 30));

function classified(input: Partial<KayentaClassifyInput>) {
  const result = kayentaClassify({
    experiment: control,
    control,
    direction: 'either',
    ...input,
  });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

const times = (factor: number) => control.map(v => v * factor);

describe('kayentaClassify', () => {
  it('mirrors: High one way is Low the other way', () => {
    expect(classified({ experiment: times(1.5) }).classification).toBe('High');
    expect(
      classified({ experiment: control, control: times(1.5) }).classification,
    ).toBe('Low');
  });

  it('passes every sample against itself, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
        values => {
          expect(
            classified({ experiment: [...values].reverse(), control: values })
              .classification,
          ).toBe(values.length > 0 ? 'Pass' : 'Nodata');
        },
      ),
    );
  });

  it('is unmoved by the unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.constantFrom(0.25, 4, 1024),
        (factor, scale) => {
          const scaled = classified({
            experiment: times(factor).map(v => v * scale),
            control: control.map(v => v * scale),
          });
          expect(scaled.classification).toBe(
            classified({ experiment: times(factor) }).classification,
          );
        },
      ),
    );
  });

  it('needs the effect size too', () => {
    const experiment = times(1.3);
    expect(
      classified({ experiment, allowedIncrease: 1.25 }).classification,
    ).toBe('High');
    expect(classified({ experiment, allowedIncrease: 1.5 })).toMatchObject({
      classification: 'Pass',
      effectSize: expect.closeTo(1.3, 9),
    });
    expect(
      classified({
        experiment,
        effectSize: 'common-language',
        allowedIncrease: 0.8,
      }).classification,
    ).toBe('High');
  });

  it('ignores an undefined mean ratio', () => {
    const zeros = control.map(() => 0);
    expect(classified({ control: zeros, allowedIncrease: 9 })).toMatchObject({
      classification: 'High',
      effectSize: null,
    });
  });

  it('treats gaps as asked', () => {
    const gaps = control.map((v, i) => (i % 4 === 0 ? v : null));
    expect(classified({ experiment: gaps }).classification).toBe('Pass');
    expect(
      classified({ experiment: gaps, nanStrategy: 'replace' }).classification,
    ).toBe('Low');
    expect(
      classified({ experiment: gaps.map(() => null), mustHaveData: true })
        .classification,
    ).toBe('NodataFailMetric');
    expect(
      classified({
        experiment: [null],
        mustHaveData: true,
        critical: true,
      }).classification,
    ).toBe('Nodata');
  });

  it('removes far values when asked', () => {
    const spikes = control.map((v, i) => (i < 2 ? 1e6 : v));
    const mean = (outliers: 'keep' | 'remove') =>
      classified({ experiment: spikes, outliers }).effectSize;
    expect(mean('keep')).toBeGreaterThan(100);
    expect(mean('remove')).toBeLessThan(1000);
  });

  it('says why', () => {
    expect(classified({ experiment: times(2) }).explanation).toMatch(
      /^The canary is higher than allowed: the 98 % interval of its shift runs from [\d.]+ to [\d.]+\.$/,
    );
  });

  it('returns non-finite values as a problem of the data', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(
        kayentaClassify({ experiment: [value], control, direction: 'either' }),
      ).toMatchObject({ ok: false, reason: 'non-finite' });
    }
  });

  it.each<Partial<KayentaClassifyInput>>([
    { direction: 'up' as 'either' },
    { confidence: 1 },
    { tolerance: -0.1 },
    { tolerance: NaN },
    { allowedIncrease: 0 },
    { allowedDecrease: NaN },
    { nanStrategy: 'ignore' as 'remove' },
    { outliers: 'drop' as 'remove' },
    { effectSize: 'cohen' as 'mean-ratio' },
  ])('throws for %p', input => {
    expect(() => classified(input)).toThrow(InferenceInputError);
  });
});

describe('kayentaScore', () => {
  const metric = (
    classification: KayentaClassification,
    group = 'a',
  ): KayentaMetric => ({ classification, group });

  function scored(...args: Parameters<typeof kayentaScore>) {
    const result = kayentaScore(...args);
    if (!result.ok) throw new Error(result.detail);
    return result;
  }

  it('stays between 0 and 100, reached by all failures and none', () => {
    const label = fc.constantFrom<KayentaClassification>('Pass', 'High', 'Low');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, fc.constantFrom('a', 'b', 'c')), {
          minLength: 1,
        }),
        metrics => {
          const { score } = scored({
            metrics: metrics.map(([l, group]) => metric(l, group)),
          });
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          const passes = metrics.filter(([l]) => l === 'Pass').length;
          expect(score === 100).toBe(passes === metrics.length);
          expect(score === 0).toBe(passes === 0);
        },
      ),
    );
  });

  it('reaches its limits by equality', () => {
    const metrics = [
      metric('Pass'),
      metric('Pass'),
      metric('Pass'),
      metric('Low'),
    ];
    expect(scored({ metrics }).verdict).toBe('marginal');
    expect(scored({ metrics, pass: 75 }).verdict).toBe('pass');
    expect(scored({ metrics, marginal: 75.01 }).verdict).toBe('fail');
  });

  it('fails vetoed canaries even when everything would pass', () => {
    expect(
      scored({
        metrics: [
          { ...metric('Nodata'), critical: true },
          metric('Pass'),
          metric('Pass'),
        ],
        pass: 0,
        marginal: 0,
      }),
    ).toMatchObject({ score: 0, verdict: 'fail' });
  });

  it('refuses no metrics', () => {
    expect(kayentaScore({ metrics: [] })).toMatchObject({
      reason: 'insufficient-data',
    });
  });

  it.each<Partial<Parameters<typeof kayentaScore>[0]>>([
    { groupWeights: { a: -1 } },
    { groupWeights: { a: NaN } },
    { groupWeights: { a: 101 } },
    { groupWeights: { a: 60 } },
    { groupWeights: { b: 10 } },
    { pass: 101 },
    { marginal: 96 },
    { marginal: NaN },
  ])('throws for %p', input => {
    expect(() => kayentaScore({ metrics: [metric('Pass')], ...input })).toThrow(
      InferenceInputError,
    );
  });
});
