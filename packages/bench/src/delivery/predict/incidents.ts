import type { Settings } from '../settings';
import { deploymentEvent, PRODUCTION } from './deploymentEvent';
import { evaluateEvents } from './evaluateEvents';
import type { EventOf } from './EventOf';
import { instantOf, ownership, readTable, type TableRow } from './tables';

function incidentEvents(
  row: TableRow,
  settings: Settings,
): EventOf<'incident'>[] {
  const created = instantOf(row.created_date);
  if (created === null) return [];
  // Hone's rule takes a deployment up to and including the instant of the incident; instants are whole milliseconds.
  const at = settings.has('links-strictly-before') ? created - 1 : created;
  const createdAt = new Date(at).toISOString();
  return [
    {
      kind: 'incident',
      id: row.id,
      version: createdAt,
      service: row.scope_id,
      createdAt,
    },
  ];
}

/**
 * The deployment that each incident of the project is linked to. The tables do not say which repository an incident is
 * about, so that the project stands for one service.
 *
 * @param settings - those that apply: links-without-limit, links-strictly-before, same-content-counts
 */
export async function predictIncidents(
  folder: string,
  settings: Settings,
): Promise<Record<string, string>> {
  const owns = ownership(await readTable(folder, 'raw_tables/project_mapping'));
  const deployments = (
    await readTable(
      folder,
      'prev_success_deployment_commit/cicd_deployment_commits_after',
    )
  ).filter(row => owns('cicd_scopes', row.cicd_scope_id));
  const incidents = (await readTable(folder, 'raw_tables/incidents')).filter(
    row => owns(row.table, row.scope_id),
  );
  const byId = new Map(deployments.map(row => [row.id, row]));
  const { releases } = evaluateEvents(
    [
      ...deployments.map(row => deploymentEvent(row, settings)),
      ...incidents.flatMap(row => incidentEvents(row, settings)),
    ],
    { settings, production: [PRODUCTION] },
  );
  return Object.fromEntries(
    releases.flatMap(({ failure }) =>
      (failure?.links ?? []).map(({ incident, deploymentId }) => [
        incident.id,
        byId.get(deploymentId)!.cicd_deployment_id,
      ]),
    ),
  );
}
