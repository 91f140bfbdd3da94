import type { LineSums } from './lineSums';
import { effectiveSize, type SegmentModel } from './segmentModel';

/** What a model is judged by. */
export interface Yardstick {
  /** Observations. */
  n: number;
  /** Independent observations they are worth. */
  effective: number;
  /** Mean square below which a misfit does not matter. */
  tolerated: number;
}

/**
 * BICc of a model, with the effective number of observations m in the place
 * of n: m ln(RSS/n + τ) + p ln m · m/(m − p − 2). The tolerated mean square τ
 * stops the search once what is left is too small to matter, however precise
 * the data are. Infinite when m does not carry the parameters.
 */
export function criterion(
  { rss, parameters }: Pick<SegmentModel, 'rss' | 'parameters'>,
  { n, effective, tolerated }: Yardstick,
): number {
  const misfit = effective * Math.log(rss / n + tolerated);
  const room = effective - parameters - 2;
  if (room < 0.5) return parameters > 2 ? Infinity : misfit;
  const size = Math.log(Math.max(2, effective));
  return misfit + (parameters * size * effective) / room;
}

function bestOf(models: readonly SegmentModel[], yardstick: Yardstick) {
  let best = models[0];
  let lowest = criterion(best, yardstick);
  for (const model of models) {
    const value = criterion(model, yardstick);
    if (value < lowest) {
      lowest = value;
      best = model;
    }
  }
  return best;
}

/**
 * The model with the least criterion. Trend and changes that a model leaves in
 * its residuals count as autocorrelation there, so m is taken first from the
 * richest model, then from the choice itself, until that no longer shrinks.
 */
export function chooseModel(
  models: readonly SegmentModel[],
  sums: LineSums,
  times: readonly number[],
  tolerated: number,
): { model: SegmentModel; yardstick: Yardstick } {
  let model = models
    .filter(m => m.shape === 'line')
    .reduce((a, b) => (b.parameters > a.parameters ? b : a));
  for (;;) {
    const effective = effectiveSize(sums, model, times);
    const yardstick = { n: sums.n, effective, tolerated };
    const choice = bestOf(models, yardstick);
    if (choice.parameters >= model.parameters) return { model, yardstick };
    model = choice;
  }
}
