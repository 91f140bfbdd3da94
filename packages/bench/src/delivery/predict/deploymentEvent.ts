import type { Settings } from '../settings';
import type { EventOf } from './EventOf';
import { instantOf, type TableRow } from './tables';

/** What the tables call production. */
export const PRODUCTION = 'PRODUCTION';

function statusOf(
  row: TableRow,
  at: number | null,
): EventOf<'deployment'>['status'] {
  // Nobody can send a success without the instant at which it was complete.
  if (row.result === 'SUCCESS' && at !== null) return 'succeeded';
  return row.result === 'FAILURE' ? 'failed' : 'running';
}

/** When a row says nothing at all, the event is as old as events may be. */
const EARLIEST = Date.UTC(1972, 0, 1);

/**
 * A row of `cicd_deployment_commits` as the event that its pipeline would send.
 */
export function deploymentEvent(
  row: TableRow,
  settings: Settings,
): EventOf<'deployment'> {
  const started = instantOf(row.started_date);
  const finished = instantOf(row.finished_date);
  const at = settings.has('earliest-start') ? started : finished;
  const created = instantOf(row.created_date);
  const version = finished ?? started ?? created ?? EARLIEST;
  return {
    kind: 'deployment',
    id: row.id,
    version: new Date(version).toISOString(),
    service: row.cicd_scope_id,
    environment: row.environment,
    status: statusOf(row, at),
    ...(at === null ? {} : { at: new Date(at).toISOString() }),
    ...(row.commit_sha ? { sha: row.commit_sha } : {}),
    // Content goes by digest before commit: with one of its own, no deployment repeats another.
    ...(settings.has('same-content-counts') ? { digest: row.id } : {}),
  };
}
