import type { LineSums } from './lineSums';
import { criterion, type Yardstick } from './modelChoice';
import { segmentModel, type SegmentModel } from './segmentModel';

function without(sums: LineSums, model: SegmentModel, k: number): SegmentModel {
  return segmentModel(
    sums,
    model.shape,
    model.changePoints.filter((_, j) => j !== k),
  );
}

/**
 * 1/(1 + e^(−Δ/2)) of every change point, Δ the rise of the criterion without
 * it: the weight of one model against the other, as with BIC.
 */
export function confidences(
  sums: LineSums,
  model: SegmentModel,
  yardstick: Yardstick,
): number[] {
  const own = criterion(model, yardstick);
  return model.changePoints.map((_, k) => {
    const rise = criterion(without(sums, model, k), yardstick) - own;
    return 1 / (1 + Math.exp(-rise / 2));
  });
}

/** Takes out the least certain change point until all are certain enough. */
export function withoutDoubtful(
  sums: LineSums,
  model: SegmentModel,
  yardstick: Yardstick,
  minConfidence: number,
): SegmentModel {
  let current = model;
  while (current.changePoints.length > 0) {
    const certain = confidences(sums, current, yardstick);
    const least = certain.indexOf(Math.min(...certain));
    if (certain[least] >= minConfidence) break;
    current = without(sums, current, least);
  }
  return current;
}
