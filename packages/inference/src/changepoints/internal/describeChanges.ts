import type { Warning } from '../../outcome';
import type { DetectedChangePoint } from '../detectChangePoints';
import { collectVotes, votesFor } from './agreement';
import type { CleanSeries } from './cleanSeries';
import { confidences } from './confidence';
import type { Segmentation, SegmentationOptions } from './segmentSeries';

/** Below these the answer leans on few observations. */
const SHORT_SERIES = 30;
const FEW_INDEPENDENT = 20;

/** The two sides of change point k compared; slopes are over the whole series. */
function compareSides({ sums, model, noise }: Segmentation, k: number) {
  const bounds = [0, ...model.changePoints, sums.n];
  const [start, at, end] = bounds.slice(k, k + 3);
  const before = sums.fit(start, at, model.shape);
  const after = sums.fit(at, end, model.shape);
  const valueAt = (fit: typeof before, time: number) =>
    fit.level + fit.slope * (time - fit.time);
  const magnitude = after.level - valueAt(before, after.time);
  return {
    magnitude,
    standardizedMagnitude: noise > 0 ? magnitude / noise : null,
    levelChange: valueAt(after, sums.time[at]) - valueAt(before, sums.time[at]),
    slopeChange: after.slope - before.slope,
  };
}

/** What is reported about every change point of a segmentation. */
export function describeChanges(
  clean: CleanSeries,
  segmentation: Segmentation,
  { minSegmentLength }: SegmentationOptions,
): DetectedChangePoint[] {
  const { sums, model, yardstick } = segmentation;
  const { changePoints } = model;
  if (changePoints.length === 0) return [];
  const certain = confidences(sums, model, yardstick);
  const votes = collectVotes(clean.values);
  const span = clean.times[clean.times.length - 1] - clean.times[0];
  return changePoints.map((position, k) => {
    const sides = compareSides(segmentation, k);
    return {
      index: clean.times[position],
      confidence: certain[k],
      ...sides,
      slopeChange: sides.slopeChange / span,
      detectors: votesFor(votes, position, minSegmentLength),
    };
  });
}

export function warningsOf(
  clean: CleanSeries,
  { yardstick }: Segmentation,
  length: number,
): Warning[] {
  const n = clean.values.length;
  const warnings: Warning[] = [];
  if (n < SHORT_SERIES) {
    warnings.push({
      code: 'short-series',
      message: `With fewer than ${SHORT_SERIES} observations only large changes are found.`,
    });
  }
  if (n < length) {
    warnings.push({
      code: 'missing-values',
      message: `${length - n} of ${length} values are missing.`,
    });
  }
  if (clean.outliers > 0) {
    warnings.push({
      code: 'masked-outliers',
      message: `${clean.outliers} of ${n} values were pulled in as outliers.`,
    });
  }
  if (yardstick.effective < Math.min(n, FEW_INDEPENDENT)) {
    warnings.push({
      code: 'strong-autocorrelation',
      message: `Neighbouring values are so alike that the series is worth only ${Math.round(
        yardstick.effective,
      )} independent observations: some changes cannot be told from noise.`,
    });
  }
  return warnings;
}
