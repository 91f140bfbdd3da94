import { studentT } from '../../numerics/distributions';
import { dot } from './contrast';
import { designRow, type SegmentedDesign } from './design';
import { contrastVariance } from './gls';
import type { FittedModel } from './reml';

/**
 * The level expected at one index had nothing changed, with a confidence band
 * of that level (not of a single observation, which scatters more).
 *
 * @public
 */
export interface CounterfactualPoint {
  index: number;
  expected: number;
  lower: number;
  upper: number;
}

export function counterfactualBand(
  design: SegmentedDesign,
  model: FittedModel,
  alpha: number,
): CounterfactualPoint[] {
  const points: CounterfactualPoint[] = [];
  for (let t = design.interventionIndex; t < design.length; t++) {
    const row = designRow(design, t, false);
    const variance = model.variance * contrastVariance(model.fit, row);
    const expected = design.centre + design.scale * dot(row, model.fit.beta);
    const half =
      -studentT.quantile(alpha / 2, model.df(row)) *
      design.scale *
      Math.sqrt(variance);
    points.push({
      index: t,
      expected,
      lower: expected - half,
      upper: expected + half,
    });
  }
  return points;
}
