import { assertSameLength, assertWholeNumber } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';

/**
 * Durations, and whether each ended (1, true) or was still open when last
 * seen (0, false). With `counts` an entry stands for so many equal ones, as the
 * bin of a histogram does.
 *
 * @public
 */
export interface CensoredDurations {
  durations: readonly number[];
  events: readonly (0 | 1 | boolean)[];
  /** Whole numbers above 0; 1 for each entry when left out. */
  counts?: readonly number[];
}

/** One row per distinct time, in order. */
export interface RiskRow {
  time: number;
  atRisk: number;
  events: number;
}

/** Counts who was at risk and who ended; at ties ends come before censorings. */
export function riskTable(
  data: CensoredDurations,
): { ok: true; rows: RiskRow[] } | Failure {
  const { durations, events, counts } = data;
  assertSameLength(durations, events, 'durations and events');
  if (counts) assertSameLength(durations, counts, 'durations and counts');
  if (durations.length === 0) {
    return fail('insufficient-data', 'There are no durations.');
  }
  for (let i = 0; i < durations.length; i++) {
    if (!Number.isFinite(durations[i])) {
      return fail('non-finite', `The duration at index ${i} is not finite.`);
    }
    if (durations[i] < 0) {
      return fail('inconsistent-sums', `The duration at ${i} is negative.`);
    }
    if (Number(events[i]) !== 0 && Number(events[i]) !== 1) {
      throw new InferenceInputError(`events must be 0 or 1, got ${events[i]}`);
    }
    if (counts) assertWholeNumber('counts', counts[i], 1);
  }
  const order = durations
    .map((time, i) => {
      const count = counts?.[i] ?? 1;
      return { time, count, events: count * Number(events[i]) };
    })
    .sort((a, b) => a.time - b.time);
  const rows: RiskRow[] = [];
  let atRisk = order.reduce((sum, { count }) => sum + count, 0);
  for (const { time, count, events: ended } of order) {
    const last = rows[rows.length - 1];
    if (last?.time === time) last.events += ended;
    else rows.push({ time, atRisk, events: ended });
    atRisk -= count;
  }
  return { ok: true, rows };
}
