import type { Release } from '../deliveryRules';
import type { Row } from '../predictions';
import type { Settings } from '../settings';
import { deploymentEvent, PRODUCTION } from './deploymentEvent';
import { evaluateEvents } from './evaluateEvents';
import { readPipelineDeployments } from './pipelineDeployments';
import { instantOf, type TableRow } from './tables';

const iso = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString();

function resultOf(release: Release): string | null {
  switch (release.kind) {
    case 'running':
      return null;
    case 'caught':
    case 'undelivered':
    case 'escaped':
      return 'FAILURE';
    default:
      return 'SUCCESS';
  }
}

function toRow(row: TableRow, release: Release, settings: Settings): Row {
  const asSent = settings.has('outcome-as-sent');
  return {
    cicd_scope_id: row.cicd_scope_id,
    cicd_deployment_id: row.cicd_deployment_id,
    result: asSent ? row.result : resultOf(release),
    repo_url: row.repo_url,
    environment: row.environment || null,
    // Hone does not keep when a deployment began.
    started_date: iso(instantOf(row.started_date)),
    finished_date: iso(asSent ? instantOf(row.finished_date) : release.at),
  };
}

/**
 * The deployments of pipelines, each as the roll-out that Hone makes of its event.
 *
 * @param settings - those that apply: every-environment, outcome-as-sent
 */
export async function predictGeneratedDeployments(
  folder: string,
  settings: Settings,
): Promise<Record<string, Row>> {
  const rows = await readPipelineDeployments(folder);
  const byId = new Map(rows.map(row => [row.id, row]));
  const { releases } = evaluateEvents(
    rows.map(row => deploymentEvent(row, settings)),
    {
      settings,
      production: settings.has('every-environment')
        ? rows.map(row => row.environment)
        : [PRODUCTION],
    },
  );
  return Object.fromEntries(
    releases.map(({ release }) => {
      const { id } = release.deployment;
      return [id, toRow(byId.get(id)!, release, settings)];
    }),
  );
}
