import { decide, studentReference } from '../../internal/decision';
import type { Interval } from '../../outcome';
import type { SegmentedDesign } from './design';
import { contrastVariance } from './gls';
import type { FittedModel } from './reml';

/**
 * An estimate with its uncertainty.
 *
 * @public
 */
export interface EffectEstimate {
  estimate: number;
  standardError: number;
  interval: Interval;
  /** Two-sided, of no effect. */
  pValue: number;
  /** Satterthwaite degrees of freedom. */
  df: number;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** A linear combination of coefficients, in the units of the series. */
export function fitContrast(
  design: SegmentedDesign,
  model: FittedModel,
  contrast: Float64Array,
  alpha: number,
  offset = 0,
): EffectEstimate {
  const variance = model.variance * contrastVariance(model.fit, contrast);
  const estimate = offset + design.scale * dot(contrast, model.fit.beta);
  const standardError = design.scale * Math.sqrt(variance);
  const df = model.df(contrast);
  const { interval, pValue } = decide({
    estimate,
    standardError,
    alternative: 'two-sided',
    alpha,
    reference: studentReference(df),
  });
  return { estimate, standardError, interval, pValue, df };
}
