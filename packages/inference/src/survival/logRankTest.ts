import { fail, succeed } from '../internal/outcomes';
import { chiSquared } from '../numerics/distributions';
import type { Outcome, Warning } from '../outcome';
import { riskTable, type CensoredDurations } from './internal/riskTable';

const FEW_EXPECTED = 5;

/** Looks rows up by time: who of a group was at risk, and who ended. */
function groupAt(data: CensoredDurations) {
  const ended = new Map<number, number>();
  data.durations.forEach((time, i) => {
    if (data.events[i]) ended.set(time, (ended.get(time) ?? 0) + 1);
  });
  const sorted = [...data.durations].sort((a, b) => a - b);
  let passed = 0;
  return (time: number) => {
    while (sorted[passed] < time) passed++;
    return { atRisk: sorted.length - passed, ended: ended.get(time) ?? 0 };
  };
}

/**
 * Do two groups of durations differ when some are still open? Mantel's (1966)
 * log-rank test: at every end the expected ends of a group are its share of
 * those at risk, with hypergeometric variance. It sees best a ratio of ending
 * rates that stays the same all the time.
 *
 * @param input - groups `a` and `b`, durations in the same unit
 * @returns χ² with 1 df, its p, and observed and expected ends per group;
 *   `insufficient-data` when a group is empty, `zero-variance` when no end
 *   compares the groups, `inconsistent-sums`, `non-finite`; a warning when a
 *   group should have fewer than five ends
 * @throws {@link InferenceInputError} for unequal lengths and events that are
 *   neither 0 nor 1
 * @public
 */
export function logRankTest(input: {
  a: CensoredDurations;
  b: CensoredDurations;
}): Outcome<{
  chiSquare: number;
  df: number;
  pValue: number;
  observedA: number;
  expectedA: number;
  observedB: number;
  expectedB: number;
}> {
  const { a, b } = input;
  const tableA = riskTable(a);
  if (!tableA.ok) return tableA;
  const tableB = riskTable(b);
  if (!tableB.ok) return tableB;

  const atA = groupAt(a);
  const atB = groupAt(b);
  const times = [...tableA.rows, ...tableB.rows].map(row => row.time);
  let [observedA, observedB, expectedA, variance] = [0, 0, 0, 0];
  for (const time of [...new Set(times)].sort((s, t) => s - t)) {
    const inA = atA(time);
    const inB = atB(time);
    const n = inA.atRisk + inB.atRisk;
    const d = inA.ended + inB.ended;
    const share = inA.atRisk / n;
    observedA += inA.ended;
    observedB += inB.ended;
    expectedA += d * share;
    if (n > 1) variance += (d * share * (1 - share) * (n - d)) / (n - 1);
  }
  if (variance === 0) {
    return fail('zero-variance', 'No end happened while both groups had some.');
  }
  const expectedB = observedA + observedB - expectedA;
  const chiSquare = (observedA - expectedA) ** 2 / variance;
  const warnings: Warning[] =
    Math.min(expectedA, expectedB) < FEW_EXPECTED
      ? [
          {
            code: 'small-expected-count',
            message: 'A group should have fewer than five ends: p is rough.',
          },
        ]
      : [];
  return succeed(
    'logRankTest',
    {
      chiSquare,
      df: 1,
      pValue: chiSquared.sf(chiSquare, 1),
      observedA,
      expectedA,
      observedB,
      expectedB,
    },
    warnings,
  );
}
