import { assertProbability, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import type { ChangePointDetectorName } from './changePointDetectors';
import { cleanSeries } from './internal/cleanSeries';
import { describeChanges, warningsOf } from './internal/describeChanges';
import { segmentSeries } from './internal/segmentSeries';

/**
 * Frozen configuration of {@link detectChangePoints}.
 *
 * @public
 */
export const CHANGE_POINT_DEFAULTS = {
  /** Enough for what a person takes in at a glance, and a bound on the work. */
  maxChangePoints: 12,
  /** Least points per segment: below five, level and slope are guesswork. */
  minSegmentLength: 5,
  /** Least share of the series per segment: shorter ones are episodes. */
  minSegmentShare: 1 / 30,
  /**
   * Misfit that does not matter, as a share of the standard deviation of the
   * series: the practical magnitude of Hunter's tests, and about the thickness
   * of a line in a chart.
   */
  minMagnitude: 0.05,
  /**
   * Least posterior probability of a change point: nine to one, strong
   * evidence by the usual scale of Bayes factors.
   */
  minConfidence: 0.9,
} as const;

/**
 * Input of {@link detectChangePoints}.
 *
 * @public
 */
export interface DetectChangePointsInput {
  /** Equally spaced observations in time order, null where one is missing. */
  values: Series;
  /** Points per season, 1 for none; found from the data by default. */
  seasonalPeriod?: number;
  /** Default 12. */
  maxChangePoints?: number;
  /** Default 5 or a thirtieth of the observations, whichever is more. */
  minSegmentLength?: number;
  /** As a share of the standard deviation of the series, default 0.05. */
  minMagnitude?: number;
  /** Least posterior probability of a change point, default 0.9. */
  minConfidence?: number;
}

/**
 * A change of level or slope.
 *
 * @public
 */
export interface DetectedChangePoint {
  /** Index of the first observation of the new segment. */
  index: number;
  /**
   * Posterior probability that the change is there, given the others: from the
   * rise of the criterion when it is taken out.
   */
  confidence: number;
  /**
   * How far the new segment lies, on average, from where the old one was
   * heading; in the units of the series.
   */
  magnitude: number;
  /** The magnitude in standard deviations of the noise; null without noise. */
  standardizedMagnitude: number | null;
  /** Jump at the change point, in the units of the series. */
  levelChange: number;
  /** Change of the slope per observation; 0 when segments are levels. */
  slopeChange: number;
  /** Detectors of level changes that agree, within a minimum segment length. */
  detectors: ChangePointDetectorName[];
}

/**
 * Result of {@link detectChangePoints}.
 *
 * @public
 */
export interface DetectedChangePoints {
  /** Ascending; empty when nothing changed. */
  changePoints: DetectedChangePoint[];
  /** Whether segments are constant levels or straight lines. */
  shape: 'level' | 'line';
  /** Points per season that was taken out; null when there was none. */
  seasonalPeriod: number | null;
  /** Independent observations that the series is worth. */
  effectiveSampleSize: number;
  /** Standard deviation of what season and segments leave. */
  noise: number;
  /** Values pulled in as outliers. */
  outliers: number;
}

function readOptions(input: DetectChangePointsInput, n: number) {
  const defaults = CHANGE_POINT_DEFAULTS;
  const {
    maxChangePoints = defaults.maxChangePoints,
    minMagnitude = defaults.minMagnitude,
    minConfidence = defaults.minConfidence,
    minSegmentLength = Math.max(
      defaults.minSegmentLength,
      Math.floor(n * defaults.minSegmentShare),
    ),
  } = input;
  assertWholeNumber('maxChangePoints', maxChangePoints, 0);
  assertWholeNumber('minSegmentLength', minSegmentLength, 3);
  if (input.seasonalPeriod !== undefined) {
    assertWholeNumber('seasonalPeriod', input.seasonalPeriod, 1);
  }
  assertProbability('minConfidence', minConfidence);
  if (!(minMagnitude >= 0 && Number.isFinite(minMagnitude))) {
    throw new InferenceInputError(
      `minMagnitude must be a finite share of at least 0, got ${minMagnitude}`,
    );
  }
  return { maxChangePoints, minSegmentLength, minMagnitude, minConfidence };
}

/**
 * Where did a series change its level or its slope? The default of Hone.
 *
 * Takes out the season, pulls in lone outliers, finds the least-squares
 * segmentations into levels and into straight lines with 0, 1, 2, … change
 * points, and chooses among them by BICc with the number of independent
 * observations that the residuals are worth, so that trend and correlated
 * noise are not taken for changes. Sources: Bellman (1961); Hurvich & Tsai
 * (1989) and McQuarrie (1999) for the criterion; Bai & Perron (1998).
 *
 * @param input - the series and, seldom needed, options
 * @returns change points with magnitude, confidence and the detectors that
 *   agree; none for a constant series or below two segments.
 *   `insufficient-data` without values, `non-finite`. Warnings:
 *   `short-series` below 30 observations, `missing-values`,
 *   `masked-outliers`, `strong-autocorrelation` when the series is worth fewer
 *   than 20 independent observations.
 * @throws {@link InferenceInputError} for options outside their ranges
 * @public
 */
export function detectChangePoints(
  input: DetectChangePointsInput,
): Outcome<DetectedChangePoints> {
  const data = observed(input.values);
  if (!data.ok) return data;
  const n = data.values.length;
  const options = readOptions(input, n);
  if (n === 0) return fail('insufficient-data', 'The series has no values.');
  const extent = Math.max(...data.values) - Math.min(...data.values);
  if (!Number.isFinite(extent * extent * n)) {
    return fail('non-finite', 'The values are too far apart.');
  }
  const clean = cleanSeries(data, input.seasonalPeriod);
  const segmentation = segmentSeries(clean, options);
  return succeed(
    'detectChangePoints',
    {
      changePoints: describeChanges(clean, segmentation, options),
      shape: segmentation.model.shape,
      seasonalPeriod: clean.period > 1 ? clean.period : null,
      effectiveSampleSize: segmentation.yardstick.effective,
      noise: segmentation.noise,
      outliers: clean.outliers,
    },
    warningsOf(clean, segmentation, input.values.length),
  );
}
