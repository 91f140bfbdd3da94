import { startOf } from './causes';
import type { Incident } from './facts';
import type { Failure } from './failures';

/** A time to recovery, or how long it has been open. */
export interface OpenDuration {
  id: string;
  startedAt: number;
  durationMs: number;
  /** False when it is still open: it lasts at least this long. */
  ended: boolean;
}

function durationOf(
  id: string,
  startedAt: number,
  endedAt: number | null,
  asOf: number,
): OpenDuration[] {
  const durationMs = (endedAt ?? asOf) - startedAt;
  // The clock of the source is wrong; data quality shows it.
  if (durationMs < 0) return [];
  return [{ id, startedAt, durationMs, ended: endedAt !== null }];
}

/** When an incident's harm was over, or null at the instant of the evaluation. */
function endOf(incident: Incident, asOf: number): number | null {
  const { mitigatedAt } = incident;
  return mitigatedAt !== null && mitigatedAt <= asOf ? mitigatedAt : null;
}

/** Without an incident the harm lasts from the first traffic on it until it was taken back or stopped. */
function withoutIncident(
  { release, rollback }: Failure,
  asOf: number,
): OpenDuration[] {
  const { id, steps, abort } = release.deployment;
  const startedAt = steps.length
    ? Math.min(...steps.map(step => step.at))
    : release.at;
  const endedAt = rollback?.at ?? abort?.at ?? null;
  return startedAt === null || endedAt === null
    ? []
    : durationOf(id, startedAt, endedAt, asOf);
}

/**
 * Failed deployment recovery: from the first impact on users to the end of the last incident of each failed roll-out.
 */
export function recoveries(
  failures: readonly Failure[],
  asOf: number,
): OpenDuration[] {
  return failures.flatMap(failure => {
    const { release, links } = failure;
    const { id } = release.deployment;
    if (links.length === 0) return withoutIncident(failure, asOf);
    const ends = links.map(({ incident }) => endOf(incident, asOf));
    const start = Math.min(
      ...links.map(({ incident }) => {
        const known = incident.impactAt ?? incident.detectedAt;
        return known ?? release.at ?? incident.createdAt;
      }),
    );
    const end = ends.includes(null) ? null : Math.max(...(ends as number[]));
    return durationOf(id, start, end, asOf);
  });
}

/**
 * Time to restore, of all incidents whatever their cause.
 */
export function restorations(
  incidents: readonly Incident[],
  asOf: number,
): OpenDuration[] {
  return incidents.flatMap(incident =>
    durationOf(incident.id, startOf(incident), endOf(incident, asOf), asOf),
  );
}
