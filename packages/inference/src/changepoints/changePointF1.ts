import { InferenceInputError } from '../outcome';
import { assertWholeNumber } from '../internal/checks';
import { assertChangePoints, withStart } from './internal/segments';

/** How many of `truth` have a prediction of their own within the margin. */
function truePositives(
  truth: readonly number[],
  predictions: readonly number[],
  margin: number,
): number {
  const unused = new Set(predictions);
  let count = 0;
  for (const point of truth) {
    let closest: number | undefined;
    for (const candidate of unused) {
      const distance = Math.abs(candidate - point);
      if (distance > margin) continue;
      if (closest === undefined || distance < Math.abs(closest - point)) {
        closest = candidate;
      }
    }
    if (closest !== undefined) {
      unused.delete(closest);
      count += 1;
    }
  }
  return count;
}

/**
 * F1 score of change points against several annotators: precision against the
 * union of what they marked, recall averaged over them; index 0 is a true
 * point of everyone. Source: van den Burg & Williams, arXiv 2003.06222.
 *
 * @param input - `annotations`: indices by annotator (at least one);
 *   `predictions`: indices; `margin`: largest distance of a match, default 5
 * @returns `f1`, `precision` and `recall`, all in (0, 1]
 * @throws {@link InferenceInputError} without annotators, for indices or a
 *   margin that are negative or no whole numbers
 * @public
 */
export function changePointF1(input: {
  annotations: Readonly<Record<string, readonly number[]>>;
  predictions: readonly number[];
  margin?: number;
}): { f1: number; precision: number; recall: number } {
  const { margin = 5 } = input;
  assertWholeNumber('margin', margin, 0);
  assertChangePoints('predictions', input.predictions);
  const annotators = Object.values(input.annotations);
  if (annotators.length === 0) {
    throw new InferenceInputError('annotations need at least one annotator');
  }
  annotators.forEach(points => assertChangePoints('annotations', points));
  const predictions = withStart(input.predictions);
  const union = withStart(annotators.flat());
  const precision =
    truePositives(union, predictions, margin) / predictions.length;
  const recalls = annotators.map(points => {
    const truth = withStart(points);
    return truePositives(truth, predictions, margin) / truth.length;
  });
  const recall = recalls.reduce((sum, r) => sum + r, 0) / recalls.length;
  return {
    f1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
  };
}
