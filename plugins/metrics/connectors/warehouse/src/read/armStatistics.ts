import type {
  Comoments,
  CupedRatioArm,
  GroupStatistics,
} from '@hone/inference';
import { deviations, linearised } from './ratioMoments';

/** Moments of one value per unit, and of the same value before the exposure where there is one. */
export interface UnitStatistics {
  n: number;
  mean: number | null;
  m2: number | null;
  covariate: { mean: number; m2: number; comoment: number } | null;
}

const NONE: UnitStatistics = { n: 0, mean: null, m2: null, covariate: null };

function pairOf(comoments: Comoments): UnitStatistics {
  const { n, meanX, m2X, meanY, m2Y, comoment } = comoments;
  return {
    n,
    mean: meanX,
    m2: m2X,
    covariate: { mean: meanY, m2: m2Y, comoment },
  };
}

function ratioOf({ n, ...pair }: Comoments): UnitStatistics {
  const { meanX, meanY, m2X, m2Y, comoment } = pair;
  const value = linearised(
    [meanX, meanY],
    [
      [m2X, comoment],
      [comoment, m2Y],
    ],
  );
  return value ? { n, ...value, covariate: null } : { ...NONE, n };
}

/** A ratio with the same ratio before the exposure. */
function cupedRatioOf(arm: CupedRatioArm): UnitStatistics {
  const { n } = arm;
  const { means, products } = deviations(arm);
  const block = (rows: number[], columns: number[]) =>
    rows.map(i => columns.map(j => products[i][j]));
  const value = linearised(means.slice(0, 2), block([0, 1], [0, 1]));
  if (!value) return { ...NONE, n };
  const before = linearised(means.slice(2), block([2, 3], [2, 3]));
  return {
    n,
    mean: value.mean,
    m2: value.m2,
    covariate: before && {
      mean: before.mean,
      m2: before.m2,
      comoment: value.with(before, block([0, 1], [2, 3])),
    },
  };
}

/** What a group of units says, whatever was measured. */
export function armStatistics(
  group: GroupStatistics | undefined,
): UnitStatistics {
  if (!group || group.arm.n === 0) return NONE;
  const { arm, moments, comoments } = group;
  if (moments) return { ...moments, covariate: null };
  if (arm.kind === 'cuped-ratio') return cupedRatioOf(arm);
  if (!comoments) return NONE;
  return arm.kind === 'ratio' ? ratioOf(comoments) : pairOf(comoments);
}
