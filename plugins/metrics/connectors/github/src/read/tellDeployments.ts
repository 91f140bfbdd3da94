import { statusSchema, type GithubDeployment } from '../client/answers';
import { isGone } from '../client/refusals';
import {
  decisiveStatus,
  toDeployment,
  type DeploymentEvent,
} from '../events/toDeployment';
import type { CommitLine } from './CommitLine';
import type { RepositoryCursor } from './Cursor';
import { listChanged, listOpen } from './listDeployments';
import { advance, createdAt, finish } from './Progress';
import type { Reading, Told } from './Reading';
import { tellDeployedCommits } from './tellCommits';

const BATCH = 50;
/** A deployment waits for an approval for at most 30 days. */
const OPEN_FOR_MS = 35 * 86_400_000;
const MAX_OPEN = 100;

interface Known {
  deployment: GithubDeployment;
  /** Undefined when it was removed in between. */
  event: DeploymentEvent | undefined;
}

async function lookUp(
  { reader, context, signal }: Reading,
  deployment: GithubDeployment,
): Promise<Known> {
  const statuses = reader.pages({
    resource: 'deployments',
    path: `/deployments/${deployment.id}/statuses`,
    schema: statusSchema,
    signal,
  });
  try {
    for await (const { items } of statuses) {
      const status = decisiveStatus(items);
      if (!status) continue;
      return { deployment, event: toDeployment(deployment, status, context) };
    }
  } catch (error) {
    if (isGone(error)) return { deployment, event: undefined };
    throw error;
  }
  return { deployment, event: toDeployment(deployment, undefined, context) };
}

/**
 * Which deployments have to be looked at again: those that run, without those that are so old that they will run for ever,
 * and without those that were removed.
 */
function stillOpen(open: readonly number[], part: readonly Known[]): number[] {
  const told = new Set(part.map(({ deployment }) => deployment.id));
  const newest = Math.max(...part.map(known => createdAt(known.deployment)));
  const running = part.filter(
    ({ deployment, event }) =>
      event?.status === 'running' &&
      createdAt(deployment) >= newest - OPEN_FOR_MS,
  );
  return [
    ...open.filter(id => !told.has(id)),
    ...running.map(({ deployment }) => deployment.id),
  ].slice(-MAX_OPEN);
}

/** Commits that reached an environment that lasts; those of previews are told when they are merged. */
function deployedShas(part: readonly Known[]): string[] {
  return part
    .filter(
      ({ deployment, event }) =>
        event?.status === 'succeeded' && !deployment.transient_environment,
    )
    .map(({ deployment }) => deployment.sha);
}

/** Tells deployments that are new or have changed since a cursor, after the commits that they brought. */
export async function* tellDeployments(
  reading: Reading,
  line: CommitLine,
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { listed, asOf, newest } = await listChanged(reading, start);
  const open = await listOpen(reading, start, listed);
  const all = [...open, ...listed];
  const there = new Set(all.map(({ id }) => id));
  let cursor: RepositoryCursor = {
    ...start,
    deployments: {
      ...start.deployments,
      open: start.deployments.open.filter(id => there.has(id)),
    },
  };
  for (let i = 0; i < all.length; i += BATCH) {
    const next = all.slice(i, i + BATCH);
    const part = await Promise.all(next.map(one => lookUp(reading, one)));
    const shas = deployedShas(part);
    const commits = tellDeployedCommits(reading, { line, shas }, cursor);
    for await (const told of commits) {
      cursor = told.cursor;
      yield told;
    }
    const { deployments } = cursor;
    cursor = {
      ...cursor,
      deployments: {
        ...advance(deployments, next, asOf),
        open: stillOpen(deployments.open, part),
      },
    };
    yield { events: part.flatMap(({ event }) => event ?? []), cursor };
  }
  const { open: left, ...progress } = cursor.deployments;
  const deployments = {
    ...finish(progress, asOf),
    createdUntil: Math.max(progress.createdUntil, newest),
    open: left,
  };
  yield { events: [], cursor: { ...cursor, deployments } };
}
