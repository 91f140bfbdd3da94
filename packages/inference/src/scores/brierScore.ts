import { mean, rollups, sum } from 'd3-array';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { checkBinary, type BinaryForecasts } from './internal/binary';

/**
 * Brier (1950) score, mean (p − o)², and Murphy's (1973) parts of it over
 * groups of equal forecasts: Brier = reliability − resolution + uncertainty,
 * exactly.
 *
 * @param input - probabilities and outcomes, same length
 * @returns the score (0 is perfect, 0.25 says one half every time), its parts,
 *   and skill 1 − Brier/uncertainty against the base rate, null when all
 *   outcomes agree; `insufficient-data` without forecasts, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, probabilities
 *   outside [0, 1] or outcomes other than 0 and 1
 * @public
 */
export function brierScore(input: BinaryForecasts): Outcome<{
  brier: number;
  reliability: number;
  resolution: number;
  uncertainty: number;
  skill: number | null;
}> {
  const problem = checkBinary(input);
  if (problem) return problem;
  const { probabilities, outcomes } = input;
  const n = probabilities.length;
  const baseRate = sum(outcomes) / n;
  const groups = rollups(
    probabilities.map((p, i) => ({ p, outcome: outcomes[i] })),
    rows => ({ n: rows.length, rate: mean(rows, row => row.outcome)! }),
    row => row.p,
  );
  const brier = sum(probabilities, (p, i) => (p - outcomes[i]) ** 2) / n;
  const uncertainty = baseRate * (1 - baseRate);
  return succeed('brierScore', {
    brier,
    reliability:
      sum(groups, ([p, group]) => group.n * (p - group.rate) ** 2) / n,
    resolution:
      sum(groups, ([, group]) => group.n * (group.rate - baseRate) ** 2) / n,
    uncertainty,
    skill: uncertainty > 0 ? 1 - brier / uncertainty : null,
  });
}
