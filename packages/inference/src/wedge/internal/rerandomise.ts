import type { Interval } from '../../outcome';
import { findEffect, switchesOf, type Found } from './contrasts';
import type { PreparedWedge } from './readWedge';

// Equal statistics may differ by rounding; count them as equal.
const ROUNDING = 1e-12;

export interface Rerandomisation {
  pValue: number;
  interval: Interval;
  smallestPossiblePValue: number;
}

/**
 * The constant effects δ under which another allocation looks at least as
 * extreme as the actual one. With δ taken out of the treated cells it finds
 * b − δc and the actual one a − δ, so |b − δc| ≥ |a − δ| holds between two
 * roots, and at δ = a in any case.
 */
function notRejected(actual: Found, other: Found | null): Interval {
  const everywhere = [-Infinity, Infinity] as const;
  if (!other) return everywhere;
  const { estimate: b, treatment: c } = other;
  // The mirror of the actual allocation, or one that missing values made
  // steeper: as extreme for every δ, or for all large ones.
  if (!(Math.abs(c) < 1 - 1e-9)) return everywhere;
  const a = actual.estimate;
  const roots = [(a - b) / (1 - c), (a + b) / (1 + c)];
  return [Math.min(a, ...roots), Math.max(a, ...roots)];
}

/** As extreme as the actual allocation whatever the values are. */
function alwaysCounts(other: Found | null): boolean {
  return other === null || Math.abs(Math.abs(other.treatment) - 1) <= 1e-9;
}

/**
 * Compares what the actual allocation finds with what others find, and inverts
 * the test (Ji, Fink, Robyn & Small 2017).
 */
export function rerandomise(options: {
  wedge: PreparedWedge;
  actual: Found;
  others: readonly ArrayLike<number>[];
  alpha: number;
}): Rerandomisation {
  const { wedge, actual, others, alpha } = options;
  const switches = switchesOf(wedge, wedge.waves);
  const found = others.map(waves =>
    findEffect(wedge, switchesOf(wedge, waves), switches),
  );
  const extreme = Math.abs(actual.estimate) * (1 - ROUNDING);
  const beaten = found.filter(
    other => !other || Math.abs(other.estimate) >= extreme,
  ).length;
  const total = 1 + others.length;
  const ends = found.map(other => notRejected(actual, other));
  // Not rejected while 1 + #{others at least as extreme} > alpha·total, and
  // every other is at δ = a, so that only one end of each matters on each side.
  const needed = Math.floor(alpha * total + ROUNDING);
  const lower = Float64Array.from(ends, end => end[0]).sort();
  const upper = Float64Array.from(ends, end => -end[1]).sort();
  return {
    pValue: (1 + beaten) / total,
    interval:
      needed === 0
        ? [-Infinity, Infinity]
        : [lower[needed - 1], -upper[needed - 1]],
    smallestPossiblePValue: (1 + found.filter(alwaysCounts).length) / total,
  };
}
