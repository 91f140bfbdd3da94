import { InferenceInputError } from '../outcome';
import { assertWholeNumber } from '../internal/checks';
import { assertChangePoints, segmentsOf } from './internal/segments';

type Segment = readonly [start: number, end: number];

function jaccard([a, b]: Segment, [c, d]: Segment): number {
  const overlap = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return overlap / (b - a + (d - c) - overlap);
}

/**
 * Covering of the segments that annotators saw by the predicted segments: the
 * mean over annotators of Σ |A|/n · max over B of |A ∩ B|/|A ∪ B|. Source: van
 * den Burg & Williams, arXiv 2003.06222.
 *
 * @param input - `annotations`: indices by annotator (at least one);
 *   `predictions`: indices; `length`: number of observations. Points at or
 *   beyond the end cut nothing.
 * @returns `cover` in (0, 1]
 * @throws {@link InferenceInputError} without annotators, for indices that
 *   are negative or no whole numbers, and a length below 1
 * @public
 */
export function changePointCover(input: {
  annotations: Readonly<Record<string, readonly number[]>>;
  predictions: readonly number[];
  length: number;
}): { cover: number } {
  const { length } = input;
  assertWholeNumber('length', length, 1);
  assertChangePoints('predictions', input.predictions);
  const annotators = Object.values(input.annotations);
  if (annotators.length === 0) {
    throw new InferenceInputError('annotations need at least one annotator');
  }
  annotators.forEach(points => assertChangePoints('annotations', points));
  const predicted = segmentsOf(input.predictions, length);
  const covers = annotators.map(points =>
    segmentsOf(points, length).reduce((sum, segment) => {
      const best = Math.max(...predicted.map(other => jaccard(segment, other)));
      return sum + ((segment[1] - segment[0]) / length) * best;
    }, 0),
  );
  return { cover: covers.reduce((sum, c) => sum + c, 0) / covers.length };
}
