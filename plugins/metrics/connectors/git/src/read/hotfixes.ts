import { namesHotfix } from '@hone/backstage-plugin-metrics-node';
import { isReleaseBranch } from '../events/branchNames';
import { onLine } from './listCommits';
import type { Reading } from './Reading';
import type { NamedTag } from './Snapshot';

/**
 * A test for tags that were made to mend production: by their own name, or because they lie beside the default branch
 * on a hotfix branch, or on a release branch after its first release.
 */
export async function findHotfixes(
  { repository, snapshot, horizon, signal }: Reading,
  tags: readonly NamedTag[],
): Promise<(tag: NamedTag) => boolean> {
  const { head, branches } = snapshot;
  // Without a default branch nothing lies beside it.
  if (head === null) return ({ means }) => means.hotfix;
  const wanted = new Set(tags.map(({ commit }) => commit));
  const line = (from: string[]) =>
    onLine(repository.git, { from, since: horizon }, { wanted, signal });
  const shasOf = (test: (name: string) => boolean) =>
    branches.filter(({ name }) => test(name)).map(({ sha }) => sha);
  const main = await line([head]);
  const hotfix = await line(shasOf(namesHotfix));
  const release = await line(shasOf(isReleaseBranch));
  return ({ means, commit }) =>
    means.hotfix ||
    (!main.has(commit) &&
      (hotfix.has(commit) || (release.has(commit) && !means.first)));
}
