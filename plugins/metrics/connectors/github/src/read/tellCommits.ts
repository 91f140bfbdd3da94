import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { commitDetailsSchema, type GithubCommit } from '../client/answers';
import { RepositoryRefused } from '../client/refusals';
import { toChange } from '../events/toChange';
import { CommitLine } from './CommitLine';
import type { RepositoryCursor } from './Cursor';
import { NewCommits } from './NewCommits';
import type { Reading, Told } from './Reading';

const BATCH = 1_000;
/** With a request for each commit, what was read should not be lost when a limit is reached. */
const BATCH_WITH_DETAILS = 50;
const MAX_TIPS = 500;
/** What GitHub answers about a commit that it does not have. */
const UNKNOWN = [404, 422];
/** How much the clocks of two committers may differ. */
const SLACK_MS = 86_400_000;

async function detailsOf({ config, reader, signal }: Reading, sha: string) {
  if (config.details === 'none') return undefined;
  const details = await reader.one({
    resource: 'commits',
    path: `/commits/${sha}`,
    schema: commitDetailsSchema,
    signal,
  });
  return details ?? undefined;
}

async function* tell(
  reading: Reading,
  start: RepositoryCursor,
  found: { commits: readonly GithubCommit[]; sentAt: number | undefined },
): AsyncGenerator<Told> {
  const { config, context } = reading;
  const { commits, sentAt } = found;
  const { host, repository } = context;
  const size = config.details === 'none' ? BATCH : BATCH_WITH_DETAILS;
  const ends = new Set(start.tips);
  for (let i = 0; i < commits.length; i += size) {
    const part = commits.slice(i, i + size);
    const events = await Promise.all(
      part.map(async (commit): Promise<DeliveryEvent> => {
        const details = await detailsOf(reading, commit.sha);
        const { bots } = config;
        return toChange(commit, { host, repository, bots, sentAt }, details);
      }),
    );
    for (const { sha, parents } of part) {
      for (const parent of parents) ends.delete(parent);
      ends.add(sha);
    }
    const tips = [...ends].slice(-MAX_TIPS);
    yield { events, cursor: { ...start, tips } };
  }
}

/** Tells the commits of the default branch that are new since a cursor, parents first. */
export async function* tellCommits(
  reading: Reading,
  line: CommitLine,
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const fresh = new NewCommits(start.tips);
  let sentAt: number | undefined;
  for (let page = await line.next(); page; page = await line.next()) {
    sentAt ??= page.sentAt;
    if (!fresh.take(page.items)) break;
  }
  yield* tell(reading, start, { commits: fresh.inOrder(), sentAt });
}

async function* tellOne(
  reading: Reading,
  options: { line: CommitLine; sha: string },
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { line, sha } = options;
  const own = new CommitLine(reading, { head: sha, since: start.from });
  const fresh = new NewCommits(start.tips);
  let sentAt: number | undefined;
  try {
    for (let page = await own.next(); page; page = await own.next()) {
      sentAt ??= page.sentAt;
      const reached = page.items.at(-1)?.committedAt ?? Infinity;
      await line.reachBack(reached - SLACK_MS);
      fresh.markTold(line.known());
      if (!fresh.take(page.items)) break;
    }
  } catch (error) {
    // A commit that is gone stays unknown; its deployment still counts.
    const isUnknown =
      error instanceof RepositoryRefused && UNKNOWN.includes(error.status);
    if (isUnknown) return;
    throw error;
  }
  yield* tell(reading, start, { commits: fresh.inOrder(), sentAt });
}

/**
 * Tells the commits that were deployed without being on the default branch, as a hotfix may be. Costs no request for a
 * commit that has come up there already.
 *
 * @param options.line - the default branch, whose commits have all been told
 */
export async function* tellDeployedCommits(
  reading: Reading,
  options: { line: CommitLine; shas: readonly string[] },
  start: RepositoryCursor,
): AsyncGenerator<Told> {
  const { line, shas } = options;
  let cursor = start;
  for (const sha of new Set(shas)) {
    if (line.has(sha) || cursor.tips.includes(sha)) continue;
    for await (const told of tellOne(reading, { line, sha }, cursor)) {
      cursor = told.cursor;
      yield told;
    }
  }
}
