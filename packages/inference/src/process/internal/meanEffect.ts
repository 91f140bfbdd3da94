import { designRow, type SegmentedDesign } from './design';

/** Contrasts of the post period's mean: its effect and its counterfactual. */
export interface MeanContrasts {
  effect: Float64Array;
  counterfactual: Float64Array;
}

/**
 * c = mean of (0, 0, 1, t − t₀) over the observed post points, and the mean
 * row of the same points without the intervention.
 */
export function meanContrasts(
  design: SegmentedDesign,
  indices: readonly number[],
): MeanContrasts {
  const post = indices.filter(t => t >= design.interventionIndex);
  const effect = new Float64Array(design.k);
  const counterfactual = new Float64Array(design.k);
  for (const t of post) {
    const without = designRow(design, t, false);
    const difference = designRow(design, t, true);
    for (let j = 0; j < design.k; j++) {
      counterfactual[j] += without[j] / post.length;
      effect[j] += (difference[j] - without[j]) / post.length;
    }
  }
  return { effect, counterfactual };
}
