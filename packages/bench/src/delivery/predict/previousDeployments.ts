import type { Settings } from '../settings';
import { deploymentEvent, PRODUCTION } from './deploymentEvent';
import { evaluateEvents } from './evaluateEvents';
import { groupBy, ownership, readTable } from './tables';

/**
 * The deployment before each one that counts. A repository that a scope deploys to an environment is one service.
 *
 * @param settings - those that apply: same-content-counts, every-environment
 */
export async function predictPreviousDeployments(
  folder: string,
  settings: Settings,
): Promise<Record<string, string | null>> {
  const owns = ownership(await readTable(folder, 'project_mapping'));
  const rows = await readTable(folder, 'cicd_deployment_commits_before');
  const previous = new Map<string, string | null>(
    rows.map(row => [row.id, row.prev_success_deployment_commit_id || null]),
  );
  const complete = rows.filter(
    row =>
      owns('cicd_scopes', row.cicd_scope_id) && row.repo_url && row.environment,
  );
  for (const group of groupBy(complete, [
    'cicd_scope_id',
    'repo_url',
    'environment',
  ])) {
    const { releases } = evaluateEvents(
      group.map(row => deploymentEvent(row, settings)),
      {
        settings,
        production: [
          settings.has('every-environment') ? group[0].environment : PRODUCTION,
        ],
      },
    );
    const ids = releases
      .filter(({ release }) => release.kind === 'deployment')
      .map(({ release }) => release.deployment.id);
    ids.forEach((id, i) => previous.set(id, ids[i - 1] ?? null));
  }
  return Object.fromEntries(previous);
}
