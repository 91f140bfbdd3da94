import { fail, succeed } from '../internal/outcomes';
import type { Comoments, Moments } from '../moments/moments';
import type { Failure, Outcome } from '../outcome';
import type { Arm } from '../trials/arms';
import { readShiftedSums, type ShiftedSums } from './internal/shiftedSums';
import { toArm } from './internal/toArm';
import { toComoments, toMoments } from './internal/toMoments';
import { shiftOf, variablesOf } from './internal/variables';
import type { PushDownQuery } from './query';

/**
 * Statistics of one group.
 *
 * @public
 */
export interface GroupStatistics {
  /** Values of the columns of `groupBy`, in their order. */
  keys: unknown[];
  /** For `welchTest` and the other tests of two arms. */
  arm: Arm;
  /** Of a mean or proportion: to store, merge and compare without loss of digits. */
  moments?: Moments;
  /** Of a pair: numerator or outcome as x, denominator or covariate as y. */
  comoments?: Comoments;
}

/**
 * Reads the rows of a {@link sufficientStatisticsQuery} back into moments and
 * arms. Parts with no unit in common, such as shards, may be merged with
 * `mergeMoments`; `armFromMoments` and `armFromComoments` make arms of the
 * whole.
 *
 * Counts and sums may be numbers, bigints or numerals as text, as drivers give
 * them. Sums over no units are 0.
 *
 * @param query - the query that was run, with the shifts it used
 * @param rows - its result, an object per row
 * @returns `groups` in the order of the rows; `non-finite` for missing,
 *   infinite or unreadable numbers, `inconsistent-sums` for impossible ones
 * @throws {@link InferenceInputError} for an unknown statistic
 * @public
 */
export function readSufficientStatistics(
  query: PushDownQuery,
  rows: readonly Readonly<Record<string, unknown>>[],
): Outcome<{ groups: GroupStatistics[] }> {
  const shifts = variablesOf(query.statistic).map(shiftOf);
  const groups: GroupStatistics[] = [];
  for (const row of rows) {
    const sums = readShiftedSums(row, shifts);
    if (!sums.ok) return sums;
    const group = readGroup(query, sums);
    if ('ok' in group) return group;
    const keys = (query.groupBy ?? []).map((_, i) => row[`hone_key_${i}`]);
    groups.push({ keys, ...group });
  }
  return succeed('readSufficientStatistics', { groups });
}

function readGroup(
  { statistic: { kind } }: PushDownQuery,
  sums: ShiftedSums,
): Omit<GroupStatistics, 'keys'> | Failure {
  if (sums.n < 0 || !Number.isInteger(sums.n)) {
    return fail('inconsistent-sums', `A count is ${sums.n}.`);
  }
  for (let i = 0; i < sums.shifts.length; i++) {
    const checked = toMoments(sums, i);
    if (!checked.ok) return checked;
  }
  const arm = toArm(kind, sums);
  if (kind === 'cuped-ratio') return { arm };
  if (kind === 'mean' || kind === 'proportion') {
    const found = toMoments(sums, 0);
    if (!found.ok) return found;
    const { ok, ...moments } = found;
    return { arm, moments };
  }
  const found = toComoments(sums);
  if (!found.ok) return found;
  const { ok, ...comoments } = found;
  return { arm, comoments };
}
