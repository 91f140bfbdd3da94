import type { CleanSeries } from './cleanSeries';
import { withoutDoubtful } from './confidence';
import { joinedLines } from './joinedLines';
import { LineSums } from './lineSums';
import { chooseModel, criterion, type Yardstick } from './modelChoice';
import { segmentationPath } from './segmentationPath';
import { segmentModel, type SegmentModel } from './segmentModel';

export interface SegmentationOptions {
  maxChangePoints: number;
  minSegmentLength: number;
  minMagnitude: number;
  minConfidence: number;
}

export interface Segmentation {
  sums: LineSums;
  model: SegmentModel;
  yardstick: Yardstick;
  /** Standard deviation of the residuals. */
  noise: number;
}

/** Lines that meet have a parameter less per change; worth it when they fit. */
function joinedWhereBetter(
  sums: LineSums,
  model: SegmentModel,
  yardstick: Yardstick,
  minSegmentLength: number,
): SegmentModel {
  const { changePoints } = model;
  if (model.shape === 'level' || changePoints.length === 0) return model;
  const { knots, rss } = joinedLines(sums, changePoints, minSegmentLength);
  const parameters = 2 + 2 * knots.length;
  const isBetter =
    criterion({ rss, parameters }, yardstick) < criterion(model, yardstick);
  return isBetter ? { ...model, changePoints: knots, rss, parameters } : model;
}

/** Chooses among the best segmentations into levels and into lines. */
export function segmentSeries(
  { times, values }: CleanSeries,
  options: SegmentationOptions,
): Segmentation {
  const { maxChangePoints, minSegmentLength } = options;
  const sums = new LineSums(times, values);
  const { n } = sums;
  const flat = segmentModel(sums, 'level', []);
  // Rounding of a constant must not look like structure.
  const scale = Math.max(...values.map(Math.abs));
  const isConstant = Math.sqrt(flat.rss / n) <= 1e-12 * scale;
  if (isConstant || n < 2 * minSegmentLength) {
    const yardstick = { n, effective: n, tolerated: flat.rss / n };
    const noise = isConstant ? 0 : Math.sqrt(flat.rss / n);
    return { sums, model: flat, yardstick, noise };
  }
  const models = (['line', 'level'] as const).flatMap(shape =>
    segmentationPath(sums, shape, maxChangePoints, minSegmentLength).map(
      changePoints => segmentModel(sums, shape, changePoints),
    ),
  );
  // Never quite 0: the logarithm of a perfect fit has no bound.
  const tolerated = Math.max(options.minMagnitude ** 2, 1e-20) * (flat.rss / n);
  const chosen = chooseModel(models, sums, times, tolerated);
  const model = withoutDoubtful(
    sums,
    joinedWhereBetter(sums, chosen.model, chosen.yardstick, minSegmentLength),
    chosen.yardstick,
    options.minConfidence,
  );
  return {
    sums,
    model,
    yardstick: chosen.yardstick,
    noise: Math.sqrt(model.rss / Math.max(1, n - model.parameters)),
  };
}
