import { assertSameLength } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';

/**
 * Durations, and whether each ended (1, true) or was still open when last
 * seen (0, false).
 *
 * @public
 */
export interface CensoredDurations {
  durations: readonly number[];
  events: readonly (0 | 1 | boolean)[];
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
  const { durations, events } = data;
  assertSameLength(durations, events, 'durations and events');
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
  }
  const order = durations
    .map((time, i) => ({ time, event: Number(events[i]) }))
    .sort((a, b) => a.time - b.time);
  const rows: RiskRow[] = [];
  order.forEach(({ time, event }, i) => {
    const last = rows[rows.length - 1];
    if (last?.time === time) last.events += event;
    else rows.push({ time, atRisk: order.length - i, events: event });
  });
  return { ok: true, rows };
}
