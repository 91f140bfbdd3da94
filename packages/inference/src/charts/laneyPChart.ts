import { assertSameLength } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Failure, Outcome } from '../outcome';

/**
 * Result of {@link laneyPChart}; limits by subgroup, within [0, 1].
 *
 * @public
 */
export interface LaneyPChart {
  /** Overall proportion. */
  centerLine: number;
  proportions: number[];
  upperLimits: number[];
  lowerLimits: number[];
  /** Spread of the standardised proportions: 1 when they are binomial. */
  sigmaZ: number;
  /** Indices of subgroups outside their limits. */
  beyondLimits: number[];
}

const MINIMUM_SUBGROUPS = 6;
const D2 = 1.128;

function checkCounts(
  counts: readonly number[],
  sizes: readonly number[],
): Failure | null {
  for (let i = 0; i < counts.length; i++) {
    if (!Number.isFinite(counts[i]) || !Number.isFinite(sizes[i])) {
      return fail('non-finite', `Subgroup ${i} is not finite.`);
    }
    if (counts[i] < 0 || counts[i] > sizes[i] || sizes[i] <= 0) {
      return fail(
        'inconsistent-sums',
        `Subgroup ${i} has ${counts[i]} of ${sizes[i]}.`,
      );
    }
  }
  return counts.length < MINIMUM_SUBGROUPS
    ? fail(
        'insufficient-data',
        `A chart needs at least ${MINIMUM_SUBGROUPS} subgroups.`,
      )
    : null;
}

/**
 * Laney's p′ chart: proportions of large subgroups, whose level itself varies
 * a little from one to the next. Limits p̄ ± 3σ_p σ_z with σ_p binomial and
 * σ_z = mean moving range of the standardised proportions/1.128; the plain p
 * chart has σ_z = 1 and cries wolf on large subgroups. Source: Laney (2002).
 *
 * @param input - `counts` of at most `sizes`, in time order, at least 6; a
 *   subgroup that is missing is left out of both
 * @returns centre, limits and the subgroups beyond them; `insufficient-data`,
 *   `zero-variance` (no or only occurrences), `inconsistent-sums` (negative
 *   counts, counts above or sizes of 0), `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths
 * @public
 */
export function laneyPChart(input: {
  counts: readonly number[];
  sizes: readonly number[];
}): Outcome<LaneyPChart> {
  const { counts, sizes } = input;
  assertSameLength(counts, sizes, 'counts and sizes');
  const problem = checkCounts(counts, sizes);
  if (problem) return problem;
  const total = sizes.reduce((sum, n) => sum + n, 0);
  const centerLine = counts.reduce((sum, c) => sum + c, 0) / total;
  if (centerLine === 0 || centerLine === 1) {
    return fail('zero-variance', 'All subgroups are at 0 or all at 1.');
  }
  const proportions = counts.map((count, i) => count / sizes[i]);
  const sigmas = sizes.map(n => Math.sqrt((centerLine * (1 - centerLine)) / n));
  const z = proportions.map((p, i) => (p - centerLine) / sigmas[i]);
  let ranges = 0;
  for (let i = 1; i < z.length; i++) ranges += Math.abs(z[i] - z[i - 1]);
  const sigmaZ = ranges / (z.length - 1) / D2;
  const halves = sigmas.map(sigma => 3 * sigma * sigmaZ);
  return succeed('laneyPChart', {
    centerLine,
    proportions,
    upperLimits: halves.map(half => Math.min(1, centerLine + half)),
    lowerLimits: halves.map(half => Math.max(0, centerLine - half)),
    sigmaZ,
    beyondLimits: proportions.flatMap((p, i) =>
      Math.abs(p - centerLine) > halves[i] + 1e-12 ? [i] : [],
    ),
  });
}
