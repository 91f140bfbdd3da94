import { quantileSorted } from 'd3-array';
import {
  assertOneOf,
  assertProbability,
  assertWholeNumber,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import { createRng } from '../numerics/rng';
import {
  InferenceInputError,
  type Interval,
  type Outcome,
  type Warning,
} from '../outcome';
import { biasCorrectedTails } from './internal/biasCorrected';
import { resample } from './internal/resample';

const MOST_DISCARDED = 0.1;

/**
 * How a bootstrap interval is read off the draws.
 *
 * @public
 */
export type BootstrapMethod = 'percentile' | 'BCa';

interface Settings {
  block: number;
  draws: number;
  method: BootstrapMethod;
  tail: number;
}

function settingsOf(
  n: number,
  input: {
    draws?: number;
    block?: number | 'auto';
    method?: BootstrapMethod;
    confidence?: number;
  },
): Settings {
  const { draws = 2000, confidence = 0.95 } = input;
  const series = input.block !== undefined;
  const block =
    input.block === 'auto'
      ? Math.max(1, Math.ceil(Math.cbrt(n)))
      : input.block ?? 1;
  const method = input.method ?? (series ? 'percentile' : 'BCa');
  assertWholeNumber('draws', draws, 100);
  assertWholeNumber('block', block, 1);
  assertProbability('confidence', confidence);
  assertOneOf('method', method, ['percentile', 'BCa']);
  if (series && method === 'BCa') {
    throw new InferenceInputError('BCa needs independent units, not blocks');
  }
  return { block, draws, method, tail: (1 - confidence) / 2 };
}

/** Ends of the interval, and whether BCa had to give way. */
function readOff<T>(
  settings: Settings,
  sorted: number[],
  estimate: number,
  sample: readonly T[],
  statistic: (sample: readonly T[]) => number,
): { interval: Interval; method: BootstrapMethod } {
  const { tail, method } = settings;
  const at = (p: number) => quantileSorted(sorted, p)!;
  if (method === 'BCa') {
    const jackknife = sample
      .map((_, i) => statistic(sample.filter((__, j) => j !== i)))
      .filter(Number.isFinite);
    const tails = biasCorrectedTails({
      estimate,
      draws: sorted,
      jackknife,
      tail,
    });
    if (tails) {
      return { interval: [at(tails[0]), at(tails[1])], method: 'BCa' };
    }
  }
  return { interval: [at(tail), at(1 - tail)], method: 'percentile' };
}

/**
 * Interval of any statistic by resampling (Efron & Tibshirani 1993): by unit,
 * percentile or bias-corrected and accelerated; or a series in circular blocks
 * (Politis & Romano 1992), which keep its short memory.
 *
 * @param input - `sample`, one entry per independent unit or, with `block`,
 *   per point of a series in order; `statistic` of such a sample; `draws`
 *   (default 2000); `seed`; `block`, a length or `auto` for ⌈n^⅓⌉; `method`,
 *   default `BCa` by unit and `percentile` in blocks; confidence, default 0.95
 * @returns estimate, interval, standard error of the draws and the method
 *   used; `insufficient-data` below three entries or one block,
 *   `zero-variance` when all draws agree, `non-finite` when the statistic is
 *   not a number of the sample or of a tenth of the draws; warnings when draws
 *   were discarded or BCa gave way to percentile
 * @throws {@link InferenceInputError} for BCa with blocks, an unknown method,
 *   fewer than 100 draws or a confidence outside (0, 1)
 * @public
 */
export function bootstrapInterval<T>(input: {
  sample: readonly T[];
  statistic: (sample: readonly T[]) => number;
  seed: number | string;
  draws?: number;
  block?: number | 'auto';
  method?: BootstrapMethod;
  confidence?: number;
}): Outcome<{
  estimate: number;
  interval: Interval;
  standardError: number;
  intervalMethod: BootstrapMethod;
}> {
  const { sample, statistic, seed } = input;
  const settings = settingsOf(sample.length, input);
  const { draws, block } = settings;
  if (sample.length < 3 || block >= sample.length) {
    return fail('insufficient-data', 'The sample is too short to resample.');
  }
  const estimate = statistic(sample);
  const rng = createRng(seed);
  const sorted = Array.from({ length: draws }, () =>
    statistic(resample(rng, sample, block)),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const discarded = draws - sorted.length;
  if (!Number.isFinite(estimate) || discarded > MOST_DISCARDED * draws) {
    return fail('non-finite', 'The statistic is not a number too often.');
  }
  if (sorted[0] === sorted[sorted.length - 1]) {
    return fail('zero-variance', 'The statistic is the same in every draw.');
  }
  const { interval, method } = readOff(
    settings,
    sorted,
    estimate,
    sample,
    statistic,
  );
  return succeed(
    'bootstrapInterval',
    {
      estimate,
      interval,
      standardError: Math.sqrt(momentsOf(sorted).m2 / (sorted.length - 1)),
      intervalMethod: method,
    },
    warningsOf(discarded, draws, settings.method !== method),
    seed,
  );
}

function warningsOf(
  discarded: number,
  draws: number,
  gaveWay: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  if (discarded > 0) {
    warnings.push({
      code: 'missing-values',
      message: `${discarded} of ${draws} draws gave no number and were left out.`,
    });
  }
  if (gaveWay) {
    warnings.push({
      code: 'small-sample',
      message: 'Too little spread for BCa: this is the percentile interval.',
    });
  }
  return warnings;
}
