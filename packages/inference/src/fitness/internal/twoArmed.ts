import { pairedCanaryConfidenceSequence } from '../../canary/pairedCanaryConfidenceSequence';
import type { Series } from '../../series/series';
import type { Rng } from '../../numerics/rng';
import { countFalsePositives, type FalsePositives } from './falsePositives';
import { DAY_SECONDS } from './history';

/** As canaries are planned: the effective sample is taken as a quarter of the points. */
const PLANNED_EFFECTIVE_SHARE = 4;
const LEAST_POINTS = 60;

/** Judges a stretch as canaries are judged: pair by pair, on the log scale where all values are positive. */
function judgePair(
  baseline: Series,
  canary: Series,
  alpha: number,
): boolean | null {
  const present = [...baseline, ...canary].filter(value => value !== null);
  const logScale = present.every(value => value > 0);
  const transform = (series: Series) =>
    series.map(value =>
      value === null || !logScale ? value : Math.log(value),
    );
  const result = pairedCanaryConfidenceSequence({
    baseline: transform(baseline),
    canary: transform(canary),
    alpha,
    tuning: Math.max(8, baseline.length / PLANNED_EFFECTIVE_SHARE),
  });
  return result.ok && result.ready ? result.pValue < alpha : null;
}

/** Replays comparisons of two series side by side, each over a day or sixty points. */
export function replayPairs(
  pair: { values: Series; comparison: Series; stepSeconds: number },
  options: { runs: number; alpha: number; rng: Rng },
): FalsePositives | null {
  const { values, comparison, stepSeconds } = pair;
  const length = Math.max(LEAST_POINTS, Math.ceil(DAY_SECONDS / stepSeconds));
  const possible = values.length - length + 1;
  if (possible < 1) return null;
  const starts = options.rng
    .shuffle(Array.from({ length: possible }, (_, i) => i))
    .slice(0, options.runs)
    .sort((a, b) => a - b);
  const replays = starts.flatMap(split => {
    const found = judgePair(
      comparison.slice(split, split + length),
      values.slice(split, split + length),
      options.alpha,
    );
    return found === null ? [] : [{ split, found }];
  });
  return countFalsePositives(replays, { length, alpha: options.alpha });
}
