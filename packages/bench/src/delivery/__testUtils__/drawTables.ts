import { createRng } from '@hone/inference';
import type { TableRow } from '../predict/tables';
import type { Tables } from './devlakeRules';

const START = Date.UTC(2023, 0, 1);
const SPAN_MS = 60 * 86_400_000;

/** Tables with everything that the rules tell apart, in random places. */
export function drawTables(seed: number): Tables {
  const rng = createRng(seed);
  const pick = <T>(values: readonly T[]): T =>
    values[Math.floor(rng.uniform() * values.length)];
  const maybe = (share: number, cell: string) =>
    rng.uniform() < share ? cell : '';
  const instant = (from = START) =>
    new Date(from + Math.floor(rng.uniform() * SPAN_MS)).toISOString();
  const many = (n: number, row: (i: number) => TableRow) =>
    Array.from({ length: n }, (_, i) => row(i));
  const scopes = ['cicd1', 'cicd2', 'cicd3'];
  const repos = ['repo1', 'repo2', 'repo3'];
  const environments = ['PRODUCTION', 'PRODUCTION', 'STAGING', 'TESTING', ''];
  const results = ['SUCCESS', 'SUCCESS', 'SUCCESS', 'FAILURE', 'SKIPPED'];

  const deployments = many(30, i => {
    const started = instant();
    const end = new Date(
      Date.parse(started) + Math.floor(rng.uniform() * 86_400_000),
    );
    return {
      id: `d${i}`,
      result: pick(results),
      started_date: started,
      finished_date: maybe(0.95, end.toISOString()),
      cicd_deployment_id: `pipeline${i % 11}`,
      cicd_scope_id: pick(scopes),
      repo_url: maybe(0.95, pick(['REPO1', 'REPO2'])),
      environment: pick(environments),
      prev_success_deployment_commit_id: maybe(0.7, `d${i - 1}`),
      // Some put the same content in place again.
      commit_sha: `c${rng.uniform() < 0.3 ? i % 5 : i}`,
    };
  });
  const shas = many(20, i => ({ sha: pick([`m${i}`, `c${i}`]) }));
  const diffs = deployments.flatMap((row, i) =>
    many(4, () => ({
      old_commit_sha: deployments[i - 1]?.commit_sha ?? '',
      new_commit_sha: row.commit_sha,
      commit_sha: pick(shas).sha,
    })).filter(diff => diff.commit_sha !== diff.old_commit_sha),
  );
  return {
    mapping: [
      ...['cicd1', 'cicd2'].map(row_id => ({
        project_name: 'project1',
        table: 'cicd_scopes',
        row_id,
      })),
      ...['repo1', 'repo2'].map(row_id => ({
        project_name: 'project1',
        table: 'repos',
        row_id,
      })),
      { project_name: 'project2', table: 'cicd_scopes', row_id: 'cicd3' },
      { project_name: 'project1', table: 'boards', row_id: 'board1' },
    ],
    deployments,
    diffs,
    pullRequests: many(20, i => ({
      id: `pr${i}`,
      base_repo_id: pick(repos),
      author_id: maybe(0.7, 'a'),
      merge_commit_sha: shas[i].sha,
      created_date: instant(),
      merged_date: maybe(0.9, instant()),
    })),
    commits: many(60, i => ({
      commit_sha: `p${i}`,
      pull_request_id: `pr${i % 19}`,
      commit_authored_date: instant(START - SPAN_MS / 2),
    })),
    comments: many(40, i => ({
      id: `comment${i}`,
      pull_request_id: `pr${Math.floor(rng.uniform() * 20)}`,
      created_date: instant(),
      account_id: pick(['a', 'b', 'c']),
    })),
    incidents: many(20, i => ({
      id: `i${i}`,
      // Some begin in the instant in which a deployment ends.
      created_date: deployments[i].finished_date || instant(),
      ...pick([
        { table: 'repos', scope_id: pick(repos) },
        { table: 'boards', scope_id: pick(['board1', 'board2']) },
      ]),
    })),
    pipelines: many(20, i => ({
      id: `p${i}`,
      result: pick(results),
      type: maybe(0.4, 'DEPLOYMENT'),
      duration_sec: String(Math.floor(rng.uniform() * 5000)),
      environment: maybe(0.3, pick(environments)),
      finished_date: maybe(0.8, instant()),
      cicd_scope_id: pick(scopes),
    })),
    pipelineCommits: many(30, i => ({
      pipeline_id: `p${i % 20}`,
      commit_sha: `c${i % 7}`,
      repo_url: `https://git.example/${i < 20 ? 'a' : 'b'}`,
    })),
    tasks: many(40, i => ({
      id: `t${i}`,
      pipeline_id: `p${Math.floor(rng.uniform() * 20)}`,
      result: pick(results),
      type: maybe(0.5, 'DEPLOYMENT'),
      environment: pick(environments),
    })),
  };
}
