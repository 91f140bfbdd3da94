import { sum } from 'd3-array';
import { assertOneOf, assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { normal, studentT } from '../numerics/distributions';
import type { Interval, Outcome } from '../outcome';
import { weigh } from './internal/heterogeneity';
import { pool, type Pooled, type PooledInput } from './internal/pooled';

/** Share of the scatter that is not sampling error (Higgins & Thompson 2002). */
function inconsistency(variances: readonly number[], tauSquared: number) {
  const weights = variances.map(v => 1 / v);
  const total = sum(weights);
  const typical =
    ((variances.length - 1) * total) /
    (total * total - sum(weights, w => w * w));
  return (100 * tauSquared) / (tauSquared + typical);
}

/**
 * Standard error of Hartung, Knapp, Sidik & Jonkman, never below the model's:
 * effects that happen to agree prove no precision (Röver et al. 2015).
 */
function adjustedStandardError(fit: Pooled): number {
  return fit.standardError * Math.sqrt(Math.max(1, fit.q / (fit.k - 1)));
}

/**
 * Pools effects that differ in truth and by chance: w = 1/(v + τ²),
 * μ = Σwy/Σw. τ² by restricted maximum likelihood (default), DerSimonian &
 * Laird (1986) or Paule & Mandel (1982).
 *
 * @param input - effects on one scale and their squared standard errors, same
 *   length; `method`; `intervalMethod` `HKSJ` (Hartung & Knapp 2001, t with
 *   k − 1 df; the default from two effects on) or `wald` (normal); confidence,
 *   default 0.95
 * @returns mean and its interval; `standardError`, that of the model,
 *   (Σw)^−½, or of Hartung and Knapp when `intervalMethod` asks for `HKSJ`; τ²
 *   and I² in percent, null for one effect; Cochran's Q with fixed-effect
 *   weights. `insufficient-data` without effects, `zero-variance` or
 *   `inconsistent-sums` for variances that are 0 or negative, `non-finite`; a
 *   warning below five effects
 * @throws {@link InferenceInputError} for unequal lengths, unknown methods or
 *   a confidence outside (0, 1)
 * @public
 */
export function randomEffects(
  input: PooledInput & {
    intervalMethod?: 'HKSJ' | 'wald';
    confidence?: number;
  },
): Outcome<{
  mean: number;
  standardError: number;
  tauSquared: number | null;
  q: number;
  iSquared: number | null;
  interval: Interval;
}> {
  const { effects, variances, intervalMethod, confidence = 0.95 } = input;
  assertOneOf('intervalMethod', intervalMethod ?? 'HKSJ', ['HKSJ', 'wald']);
  assertProbability('confidence', confidence);
  const fit = pool(input, 1);
  if (!fit.ok) return fit;
  const { k, mean, standardError, tauSquared } = fit;
  const adjusted = k > 1 && intervalMethod !== 'wald';
  const tail = (1 - confidence) / 2;
  const half = adjusted
    ? -studentT.quantile(tail, k - 1) * adjustedStandardError(fit)
    : -normal.quantile(tail) * standardError;
  return succeed(
    'randomEffects',
    {
      mean,
      standardError:
        adjusted && intervalMethod === 'HKSJ'
          ? adjustedStandardError(fit)
          : standardError,
      tauSquared: k > 1 ? tauSquared : null,
      q: weigh(effects, variances, 0).q,
      iSquared: k > 1 ? inconsistency(variances, tauSquared) : null,
      interval: [mean - half, mean + half] as const,
    },
    fit.warnings,
  );
}
