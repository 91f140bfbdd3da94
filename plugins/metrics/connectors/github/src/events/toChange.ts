import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { cut, namesBot, toIso } from '@hone/backstage-plugin-metrics-node';
import type { GithubCommit, GithubCommitDetails } from '../client/answers';

export type ChangeEvent = Extract<DeliveryEvent, { kind: 'change' }>;

const MAX_PARENTS = 64;
const MAX_PATHS = 1_000;
const MAX_PATH = 500;

/** What the events of a repository's commits have in common. */
export interface ChangeContext {
  host: string;
  /** owner/name as configured. */
  repository: string;
  bots: readonly string[];
  /** GitHub's time, if it told it; epoch milliseconds. */
  sentAt: number | undefined;
}

function isBot({ author }: GithubCommit, bots: readonly string[]): boolean {
  return (
    author.isBot || author.texts.some(text => text && namesBot(text, bots))
  );
}

/** Paths and lines; a merge has no lines of its own. */
function contentOf(commit: GithubCommit, details: GithubCommitDetails) {
  const names = (details.files ?? []).flatMap(file => [
    file.filename,
    ...(file.previous_filename ? [file.previous_filename] : []),
  ]);
  const paths = [...new Set(names.map(name => cut(name, MAX_PATH)))];
  return {
    paths: paths.slice(0, MAX_PATHS),
    ...(commit.parents.length < 2 &&
      details.stats && { lines: details.stats.total }),
  };
}

/**
 * The event of a commit, without what it says about a person. Its name holds the repository: forks share commits.
 *
 * @param details - undefined when they are not read
 */
export function toChange(
  commit: GithubCommit,
  context: ChangeContext,
  details?: GithubCommitDetails,
): ChangeEvent {
  const { host, repository, bots, sentAt } = context;
  // Clocks of people's machines go wrong; a time in the future would be refused.
  const at = toIso(Math.min(commit.committedAt, sentAt ?? Infinity));
  const { sha, parents, reverts, equivalentTo } = commit;
  return {
    kind: 'change',
    id: `${repository.toLocaleLowerCase('en-US')}/${sha}`,
    version: at,
    at,
    repository: `${host}/${repository}`,
    sha,
    parents: parents.slice(0, MAX_PARENTS),
    ...(details && contentOf(commit, details)),
    ...(reverts && { reverts }),
    ...(equivalentTo && { equivalentTo }),
    bot: isBot(commit, bots),
    url: `https://${host}/${repository}/commit/${sha}`,
  };
}
