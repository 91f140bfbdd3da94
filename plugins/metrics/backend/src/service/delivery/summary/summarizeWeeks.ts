import { DateTime } from 'luxon';
import type { ServiceDelivery } from '../rules/evaluateService';
import { summarizeDelivery } from './summarizeDelivery';

/** The numbers of a calendar week; times in milliseconds. */
export interface WeekMetric {
  /** Monday, as a local date. */
  week: string;
  running: boolean;
  deployments: number;
  changes: number;
  leadTimeN: number;
  leadTimeP50: number | null;
  matured: number;
  failed: number;
  recoveryN: number;
  recoveryMedian: number | null;
  incidents: number;
  rework: number;
  defects: number;
}

function weekOf(
  delivery: ServiceDelivery,
  start: DateTime,
  asOf: number,
): WeekMetric {
  const window = {
    from: start.toMillis(),
    to: start.plus({ weeks: 1 }).toMillis(),
  };
  const summary = summarizeDelivery([delivery], window);
  return {
    week: start.toISODate()!,
    running: window.to > asOf,
    deployments: summary.deployments,
    changes: summary.leadTime.of,
    leadTimeN: summary.leadTime.n,
    leadTimeP50: summary.leadTime.p50?.value ?? null,
    matured: summary.changeFailRate.of,
    failed: summary.changeFailRate.count,
    recoveryN: summary.recovery.n,
    recoveryMedian: summary.recovery.median,
    incidents: summary.restore.n,
    rework: summary.reworkRate.count,
    defects: delivery.defects.filter(
      ({ foundAt }) => foundAt >= window.from && foundAt < window.to,
    ).length,
  };
}

/**
 * The last calendar weeks of a zone up to the running one, the oldest first.
 *
 * @returns `from` is the instant at which the first one begins
 */
export function summarizeWeeks(
  delivery: ServiceDelivery,
  options: { weeks: number; zone: string; asOf: number },
): { from: number; weeks: WeekMetric[] } {
  const { weeks, zone, asOf } = options;
  const running = DateTime.fromMillis(asOf, { zone }).startOf('week');
  const starts = Array.from({ length: weeks }, (_, i) =>
    running.minus({ weeks: weeks - 1 - i }),
  );
  return {
    from: starts[0].toMillis(),
    weeks: starts.map(start => weekOf(delivery, start, asOf)),
  };
}
