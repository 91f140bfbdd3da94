import {
  allFinite,
  assertProbability,
  assertWholeNumber,
} from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';
import type { SteppedWedgeDesign } from '../wedge';
import type { ConstrainedDesign } from './acceptable';
import { MOST_WAVES } from './allocations';

const DEFAULT_CANDIDATES = 10_000;
const DEFAULT_SHARE = 0.1;

export function assertDistinctIds(items: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) {
      throw new InferenceInputError(
        `every cluster must have an id of its own, got '${id}' twice`,
      );
    }
    seen.add(id);
  }
}

function assertCovariates(design: SteppedWedgeDesign): void {
  const wanted = design.clusters[0]?.covariates?.length ?? 0;
  for (const { id, covariates = [] } of design.clusters) {
    if (covariates.length !== wanted) {
      throw new InferenceInputError(
        `every cluster must have as many covariates, got ${covariates.length} for '${id}' and ${wanted} before`,
      );
    }
  }
}

/** Checks a design and fills its defaults. */
export function readDesign(
  design: SteppedWedgeDesign,
): { ok: true; design: ConstrainedDesign } | Failure {
  const { clusters, waves } = design;
  const candidates = design.candidates ?? DEFAULT_CANDIDATES;
  const acceptableShare = design.acceptableShare ?? DEFAULT_SHARE;
  assertWholeNumber('waves', waves, 2);
  if (waves > MOST_WAVES) {
    throw new InferenceInputError(
      `waves must be ${MOST_WAVES} at most, got ${waves}`,
    );
  }
  assertWholeNumber('candidates', candidates, 100);
  if (acceptableShare !== 1) {
    assertProbability('acceptableShare', acceptableShare);
  }
  assertDistinctIds(clusters);
  assertCovariates(design);
  if (clusters.length < waves) {
    return fail(
      'insufficient-data',
      `${waves} waves need as many clusters at least, there are ${clusters.length}.`,
    );
  }
  const bad = clusters.find(({ covariates = [] }) => !allFinite(covariates));
  if (bad) {
    return fail('non-finite', `A covariate of '${bad.id}' is not finite.`);
  }
  return { ok: true, design: { ...design, candidates, acceptableShare } };
}
