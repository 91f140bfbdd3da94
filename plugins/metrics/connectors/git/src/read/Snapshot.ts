import { namesHotfix, toMatcher } from '@hone/backstage-plugin-metrics-node';
import type { GitConfig } from '../config/GitConfig';
import { isReleaseBranch } from '../events/branchNames';
import { tagReader, type TagName } from '../events/tagName';
import { readRefs, type Branch, type Refs } from '../repository/readRefs';
import type { Repository } from '../repository/Repository';
import { resolveCommits } from '../repository/resolveCommits';

/** A tag that stands for a deployment, with its commit. */
export interface NamedTag {
  name: string;
  means: TagName;
  object: string;
  commit: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** What the names of a repository stand for at one moment. */
export interface Snapshot {
  head: string | null;
  /** All of them, whether they are read or not. */
  branches: Branch[];
  tags: NamedTag[];
  /** All commits to start from, each once and in one order. */
  tips: string[];
}

function chooseBranches({ head, branches }: Refs, config: GitConfig): Branch[] {
  if (config.branches) {
    const matches = toMatcher(config.branches);
    return branches.filter(({ name }) => matches(name));
  }
  // Without a default branch nobody can say which branch counts.
  if (head === null) return branches;
  return branches.filter(
    ({ name }) => isReleaseBranch(name) || namesHotfix(name),
  );
}

async function chooseTags(
  { git }: Repository,
  { tags }: Refs,
  config: GitConfig,
  signal: AbortSignal,
): Promise<NamedTag[]> {
  const read = tagReader(config.tagPatterns);
  const named = tags.flatMap(({ name, object, createdAt }) => {
    const means = read(name);
    // Tags of the first years of git have no date; no horizon reaches that far.
    if (!means || createdAt === null) return [];
    return [{ name, means, object, createdAt: createdAt * 1000 }];
  });
  const commits = await resolveCommits(
    git,
    named.map(({ object }) => object),
    signal,
  );
  return named.flatMap((tag, i) => {
    const commit = commits[i];
    return commit === null ? [] : [{ ...tag, commit }];
  });
}

/** Reads which branches and tags there are and what they stand for. */
export async function takeSnapshot(
  repository: Repository,
  config: GitConfig,
  signal: AbortSignal,
): Promise<Snapshot> {
  const refs = await readRefs(repository.git, signal);
  const branches = chooseBranches(refs, config);
  const tags = await chooseTags(repository, refs, config, signal);
  const head = config.branches ? [] : [refs.head ?? []].flat();
  const tips = [
    ...head,
    ...branches.map(({ sha }) => sha),
    ...tags.map(({ commit }) => commit),
  ];
  return {
    head: refs.head,
    branches: refs.branches,
    tags,
    tips: [...new Set(tips)].sort(),
  };
}
