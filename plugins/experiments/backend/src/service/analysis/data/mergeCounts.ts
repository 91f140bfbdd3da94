import { mergeMoments, type Comoments } from '@hone/inference';
import type { ArmMoments } from '@hone/backstage-plugin-metrics-common';
import type { ArmCounts } from '../types';

type Exposures = Pick<ArmCounts, 'unitsInSeveralArms' | 'repeatedExposures'>;

/** A sum, where every service has a part of it. */
function sumOf(values: (number | null | undefined)[]): number | undefined {
  return values.reduce<number | undefined>(
    (sum, value) =>
      sum === undefined || value === null || value === undefined
        ? undefined
        : sum + value,
    0,
  );
}

function mergeExposures(parts: ArmMoments[]): Exposures {
  const unitsInSeveralArms = sumOf(parts.map(p => p.unitsInSeveralArms));
  const repeatedExposures = sumOf(parts.map(p => p.repeatedExposures));
  return {
    ...(unitsInSeveralArms !== undefined && { unitsInSeveralArms }),
    ...(repeatedExposures !== undefined && { repeatedExposures }),
  };
}

/** Value and covariate of a part; null when it has units of which one is missing. */
function comomentsOf(part: ArmMoments): Comoments | null {
  const { n, mean, m2, covariate } = part;
  if (mean === null || m2 === null || !covariate) return null;
  return {
    n,
    meanX: mean,
    m2X: m2,
    meanY: covariate.mean,
    m2Y: covariate.m2,
    comoment: covariate.comoment,
  };
}

function mergeCovariate(parts: ArmMoments[]): Pick<ArmCounts, 'covariate'> {
  const pairs = parts.filter(part => part.n > 0).map(comomentsOf);
  const [first, ...others] = pairs.filter(pair => pair !== null);
  if (!first || pairs.some(pair => pair === null)) return {};
  const { meanY, m2Y, comoment } = others.reduce(
    (a, b) => mergeMoments(a, b),
    first,
  );
  return { covariate: { mean: meanY, m2: m2Y, comoment } };
}

function mergeValues(
  parts: ArmMoments[],
): Pick<ArmCounts, 'n' | 'successes' | 'mean' | 'm2'> {
  const proportion = parts.every(part => part.successes !== null);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (proportion) {
    const successes = parts.reduce((sum, p) => sum + (p.successes ?? 0), 0);
    return { n, successes, mean: n > 0 ? successes / n : null, m2: null };
  }
  const merged = parts
    .filter(part => part.n > 0 && part.mean !== null && part.m2 !== null)
    .map(part => ({ n: part.n, mean: part.mean!, m2: part.m2! }))
    .reduce((a, b) => mergeMoments(a, b), { n: 0, mean: 0, m2: 0 });
  return merged.n > 0
    ? { ...merged, successes: null }
    : { n: 0, successes: null, mean: null, m2: null };
}

/**
 * The units of an arm over all its services; null when one of them has none to give.
 */
export function mergeCounts(parts: ArmMoments[]): ArmCounts | null {
  if (parts.length === 0 || parts.some(part => part.error !== null)) {
    return null;
  }
  return {
    ...mergeValues(parts),
    ...mergeCovariate(parts),
    ...mergeExposures(parts),
  };
}
