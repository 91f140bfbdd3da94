import { momentsOf } from '../../moments/summarize';
import type { Observed } from '../../series/series';
import { greedySplits } from './greedySplits';
import { segmentCost, type CostKind } from './segmentCost';
import { differenceSigma, residualAutocorrelation } from './seriesNoise';

const HIGHEST_AUTOCORRELATION = 0.95;

function segmentResiduals(
  values: readonly number[],
  changePoints: readonly number[],
): number[] {
  const bounds = [0, ...changePoints, values.length];
  return bounds.slice(1).flatMap((end, k) => {
    const segment = values.slice(bounds[k], end);
    const { mean } = momentsOf(segment);
    return segment.map(value => value - mean);
  });
}

/**
 * β = 2σ² ln n · (1 + r)/(1 − r) for the mean cost, σ from the differences and
 * r the autocorrelation around a first, uncorrected segmentation: around the
 * overall mean every step would count as autocorrelation. Correlated noise
 * also makes σ from differences too small by √(1 − r). The
 * mean-and-variance cost has σ in it; its β is 3 ln n (three numbers per
 * change) times the same ratio.
 */
export function defaultPenalty(data: Observed, kind: CostKind): number {
  const { values, indices } = data;
  const n = values.length;
  const sigma = differenceSigma(values);
  const plain = 2 * sigma * sigma * Math.log(Math.max(2, n));
  const first = greedySplits(segmentCost(values, 'mean'), {
    penalty: plain,
    minSegmentLength: Math.max(5, Math.floor(n / 10)),
    maxChangePoints: 9,
  });
  const sorted = [...first].sort((a, b) => a - b);
  const residuals = segmentResiduals(values, sorted);
  const raw = residualAutocorrelation(residuals, indices);
  // The fitted means pull r down by (1 + 3r)/length (Kendall 1954).
  const bias = ((1 + 3 * raw) * (sorted.length + 1)) / n;
  const r = Math.min(HIGHEST_AUTOCORRELATION, Math.max(0, raw + bias));
  const inflation = (1 + r) / (1 - r);
  return kind === 'mean'
    ? (plain / (1 - r)) * inflation
    : 3 * Math.log(Math.max(2, n)) * inflation;
}
