import { succeed } from '../internal/outcomes';
import { createRng } from '../numerics/rng';
import type { Outcome } from '../outcome';
import { acceptableSet, inOrderOfId } from './internal/acceptable';
import { allocationsOf } from './internal/allocations';
import { readDesign } from './internal/readDesign';
import type { SteppedWedgeDesign, SteppedWedgePlan } from './wedge';

/**
 * Draws the wave in which every cluster adopts a change, so that waves are as
 * equal in size as can be and alike in the given covariates.
 *
 * Constrained randomisation (Moulton 2004): all allocations, or `candidates` at
 * random when there are more, are scored by the share of the covariates'
 * variance that lies between waves; one of the best tenth is drawn. At least
 * 100 stay, or all when there are fewer, because a test by re-randomisation
 * compares with these alone. Without covariates, or with constant ones, every
 * allocation is equally likely.
 *
 * @param design - clusters in any order, waves (2 or more), a seed, and
 *   optionally `candidates` (10,000, at least 100) and `acceptableShare` (0.1)
 * @returns the assignment in order of id, which depends on ids, covariates,
 *   waves and seed alone, its imbalance and what else could have been drawn;
 *   `insufficient-data` for fewer clusters than waves, `non-finite`
 * @throws {@link InferenceInputError} for ids used twice, covariates that are
 *   not as many for every cluster, and options outside their range
 * @public
 */
export function planSteppedWedge(
  design: SteppedWedgeDesign,
): Outcome<SteppedWedgePlan> {
  const read = readDesign(design);
  if (!read.ok) return read;
  const { sizes, list, count, candidates, imbalance } = acceptableSet(
    read.design,
  );
  const rng = createRng(design.seed).fork('planSteppedWedge');
  const drawn = list ? list[rng.int(list.length)] : allocationsOf(sizes)(rng);
  const clusters = inOrderOfId(design.clusters);
  return succeed(
    'planSteppedWedge',
    {
      assignment: clusters.map(({ id }, i) => ({ id, wave: drawn[i] })),
      waveSizes: sizes,
      imbalance: imbalance(drawn),
      expectedImbalance: (design.waves - 1) / (clusters.length - 1),
      acceptableShare: count / candidates,
      acceptableAllocations: count,
    },
    [],
    design.seed,
  );
}
