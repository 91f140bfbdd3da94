import { rootCauseConfiguration } from '../rootCauseConfiguration';
import { stepOf, type Rows } from './rows';

const {
  holdSeconds,
  holdRows,
  latenessSeconds,
  incidentSeconds,
  incidentRows,
} = rootCauseConfiguration;

/** When to look, the same for all series of a case; Unix seconds. */
export interface IncidentWindow {
  /** Issue rows that show the incident, if there is one. */
  from: number;
  to: number;
  /** Issue rows up to here are from before the alert. */
  calmUntil: number;
  /** Baseline rows between these stamps may be degraded already. */
  doubtful: readonly [from: number, to: number];
  /** Rows a deviation has to last. */
  hold: number;
  /** Stretches of that length in the whole issue: chances of a false alarm. */
  looks: number;
}

export function incidentWindow(
  issue: readonly Rows[],
  alertTime: number,
): IncidentWindow {
  const stamps = new Set(issue.flatMap(rows => rows.times));
  const times = [...stamps].sort((a, b) => a - b);
  const step = stepOf(times) ?? 1;
  const afterAlert = (time: number) => time > alertTime - step;
  // A row may be stamped at its start: the row before the alert can hold it.
  const from = times.find(afterAlert) ?? -Infinity;
  const to = alertTime + Math.max(incidentSeconds, incidentRows * step);
  const rows = times.filter(time => time >= from && time <= to).length;
  const wanted = Math.max(holdRows, Math.ceil(holdSeconds / step));
  const hold = Math.max(1, Math.min(wanted, rows));
  return {
    from,
    to,
    calmUntil: alertTime - step - latenessSeconds,
    doubtful: [alertTime - 2 * latenessSeconds, alertTime],
    hold,
    looks: Math.max(1, Math.ceil(times.length / hold)),
  };
}
