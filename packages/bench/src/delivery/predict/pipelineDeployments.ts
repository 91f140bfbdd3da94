import { instantOf, ownership, readTable, type TableRow } from './tables';

const RESULTS = ['SUCCESS', 'FAILURE'];

/** From the highest. */
const ENVIRONMENTS = ['PRODUCTION', 'STAGING', 'TESTING'];

function isDeployment(pipeline: TableRow, tasks: readonly TableRow[]): boolean {
  return (
    pipeline.type === 'DEPLOYMENT' ||
    tasks.some(
      task => task.type === 'DEPLOYMENT' && RESULTS.includes(task.result),
    )
  );
}

function environmentOf(pipeline: TableRow, tasks: readonly TableRow[]): string {
  if (pipeline.environment) return pipeline.environment;
  const reached = new Set(
    tasks
      .filter(task => task.result !== 'SKIPPED')
      .map(task => task.environment),
  );
  return ENVIRONMENTS.find(environment => reached.has(environment)) ?? '';
}

function startOf(pipeline: TableRow): string {
  if (pipeline.started_date) return pipeline.started_date;
  const finished = instantOf(pipeline.finished_date);
  return finished === null
    ? ''
    : new Date(
        finished - 1_000 * Number(pipeline.duration_sec || 0),
      ).toISOString();
}

/**
 * Rows as in `cicd_deployment_commits`, one per repository that a pipeline deployed. Which pipelines deploy is DevLake's
 * guess from their types; Hone has none, because whoever sends it an event says so.
 */
export async function readPipelineDeployments(
  folder: string,
): Promise<TableRow[]> {
  const owns = ownership(await readTable(folder, 'project_mapping'));
  const pipelines = await readTable(folder, 'cicd_pipelines');
  const commits = await readTable(folder, 'cicd_pipeline_commits');
  const tasks = await readTable(folder, 'cicd_tasks');
  return pipelines
    .filter(
      pipeline =>
        owns('cicd_scopes', pipeline.cicd_scope_id) &&
        RESULTS.includes(pipeline.result),
    )
    .flatMap(pipeline => {
      const own = tasks.filter(task => task.pipeline_id === pipeline.id);
      if (!isDeployment(pipeline, own)) return [];
      return commits
        .filter(commit => commit.pipeline_id === pipeline.id)
        .map(commit => ({
          id: `${pipeline.id}:${commit.repo_url}`,
          commit_sha: commit.commit_sha,
          cicd_scope_id: pipeline.cicd_scope_id,
          cicd_deployment_id: pipeline.id,
          result: pipeline.result,
          repo_url: commit.repo_url,
          environment: environmentOf(pipeline, own),
          created_date: pipeline.created_date,
          started_date: startOf(pipeline),
          finished_date: pipeline.finished_date,
        }));
    });
}
