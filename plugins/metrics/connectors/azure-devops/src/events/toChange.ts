import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import {
  namesBot,
  readTrailers,
  toIso,
  toUrl,
} from '@hone/backstage-plugin-metrics-node';
import type { Commit } from '../client/schemas';
import { toSha } from './texts';

export type ChangeEvent = Extract<DeliveryEvent, { kind: 'change' }>;

const MAX_PARENTS = 64;

function isBot({ author }: Commit, bots: readonly string[]): boolean {
  return namesBot(`${author?.name ?? ''} ${author?.email ?? ''}`, bots);
}

/**
 * The event of a commit, without what it says about a person; undefined when it has no date.
 */
export function toChange(
  commit: Commit,
  context: { repository: string; bots: readonly string[] },
): ChangeEvent | undefined {
  const sha = toSha(commit.commitId);
  const at = commit.committer?.date;
  if (!sha || at === undefined) return undefined;
  const url = toUrl(commit.remoteUrl);
  const { reverts, equivalentTo } = readTrailers(commit.comment ?? '');
  return {
    kind: 'change',
    id: sha,
    version: toIso(at),
    at: toIso(at),
    repository: context.repository,
    sha,
    parents: commit.parents
      .flatMap(parent => toSha(parent) ?? [])
      .slice(0, MAX_PARENTS),
    ...(reverts && { reverts }),
    ...(equivalentTo && { equivalentTo }),
    ...(url && { url }),
    bot: isBot(commit, context.bots),
  };
}
