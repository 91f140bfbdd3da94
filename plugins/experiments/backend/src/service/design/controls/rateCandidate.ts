import { meanOf } from '../../analysis/data/meanOf';

type Row = (number | null)[];

/**
 * How a service moved beside the treated before the start.
 */
export interface CandidateFit {
  /** Share of the points that are there. */
  coverage: number;
  correlation: number | null;
  /** Distance of the paths, each from its own mean, in standard deviations of the treated. */
  gap: number | null;
}

const MIN_PAIRS = 8;

/**
 * Compares the path of a service with that of the treated, both on the same scale.
 */
export function rateCandidate(candidate: Row, treated: Row): CandidateFit {
  const coverage =
    candidate.length === 0
      ? 0
      : candidate.filter(value => value !== null).length / candidate.length;
  const pairs = candidate.flatMap((value, i) => {
    const other = treated[i];
    return value === null || other === null ? [] : [[value, other] as const];
  });
  if (pairs.length < MIN_PAIRS) {
    return { coverage, correlation: null, gap: null };
  }
  const own = meanOf(pairs.map(([value]) => value))!;
  const theirs = meanOf(pairs.map(([, other]) => other))!;
  let [xx, yy, xy, distance] = [0, 0, 0, 0];
  for (const [value, other] of pairs) {
    const x = value - own;
    const y = other - theirs;
    xx += x * x;
    yy += y * y;
    xy += x * y;
    distance += (x - y) ** 2;
  }
  return {
    coverage,
    correlation: xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null,
    gap: yy > 0 ? Math.sqrt(distance / yy) : null,
  };
}
