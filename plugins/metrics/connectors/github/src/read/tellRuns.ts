import { InputError } from '@backstage/errors';
import { workflowSchema, type GithubWorkflow } from '../client/answers';
import type { DeployingWorkflow } from '../events/Naming';
import type { DeploymentEvent } from '../events/toDeployment';
import type { CommitLine } from './CommitLine';
import type { RepositoryCursor } from './Cursor';
import { listRuns } from './listRuns';
import { advance, finish, isNews, type Progress } from './Progress';
import { boundedPages, type Reading, type Told } from './Reading';
import { rollOutsOf } from './rollOutsOf';
import { tellDeployedCommits } from './tellCommits';

const BATCH = 50;
/** A run may be run again for 30 days, and may take up to 35. */
const LOOK_BACK_MS = 35 * 86_400_000;
const NAMED = 10;

/** A workflow that deploys, with the rules that say so. */
interface Deploying {
  workflow: GithubWorkflow;
  rules: DeployingWorkflow[];
}

async function listDeploying(
  reading: Reading,
  rules: readonly DeployingWorkflow[],
): Promise<Deploying[]> {
  const { reader, context, signal } = reading;
  const all: GithubWorkflow[] = [];
  const pages = reader.pages({
    resource: 'actions',
    path: '/actions/workflows',
    key: 'workflows',
    schema: workflowSchema,
    signal,
  });
  for await (const { items } of boundedPages(reading, 'workflows', pages)) {
    all.push(...items);
  }
  const deploying = all.flatMap(workflow => {
    const own = rules.filter(rule => rule.matches(workflow));
    return own.length > 0 ? [{ workflow, rules: own }] : [];
  });
  if (deploying.length === 0) {
    const known = all.slice(0, NAMED).map(({ path }) => path);
    throw new InputError(
      `${
        context.repository
      } has no workflow that the rules of "workflows" fit, but ${
        known.join(', ') || 'none at all'
      }; mend the rules, or leave the repository out of them so that its deployments are read`,
    );
  }
  return deploying;
}

function withProgress(
  cursor: RepositoryCursor,
  { id }: GithubWorkflow,
  progress: Progress,
): RepositoryCursor {
  return { ...cursor, runs: { ...cursor.runs, [id]: progress } };
}

function deployedShas(events: readonly DeploymentEvent[]): string[] {
  return events.flatMap(({ status, sha }) =>
    status === 'succeeded' && sha ? [sha] : [],
  );
}

async function* tellWorkflow(
  reading: Reading,
  { workflow, rules, line }: Deploying & { line: CommitLine },
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { from } = start;
  const before = start.runs[workflow.id] ?? {
    createdUntil: from,
    changedUntil: from,
  };
  const since = Math.max(from, before.createdUntil - LOOK_BACK_MS);
  let progress: Progress = before;
  let cursor = start;
  let began: number | undefined;
  for await (const { runs, asOf } of listRuns(reading, workflow, since)) {
    began ??= asOf;
    const news = runs.filter(run => isNews(run, before));
    for (let i = 0; i < news.length; i += BATCH) {
      const part = news.slice(i, i + BATCH);
      const found = await Promise.all(
        part.map(run => rollOutsOf(reading, run, rules)),
      );
      const shas = deployedShas(found.flat());
      const commits = tellDeployedCommits(reading, { line, shas }, cursor);
      for await (const told of commits) {
        cursor = told.cursor;
        yield told;
      }
      progress = advance(progress, part, began);
      cursor = withProgress(cursor, workflow, progress);
      yield { events: found.flat(), cursor };
    }
  }
  progress = finish(progress, began ?? 0);
  yield { events: [], cursor: withProgress(cursor, workflow, progress) };
}

/** Tells the runs that stand for deployments and are new or have changed since a cursor. */
export async function* tellRuns(
  reading: Reading,
  options: { line: CommitLine; rules: readonly DeployingWorkflow[] },
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { line, rules } = options;
  let cursor = start;
  for (const deploying of await listDeploying(reading, rules)) {
    const told = tellWorkflow(reading, { ...deploying, line }, cursor);
    for await (const one of told) {
      cursor = one.cursor;
      yield one;
    }
  }
}
