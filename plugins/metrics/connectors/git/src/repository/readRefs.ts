import type { Git } from '../git/Git';
import { resolveCommits } from './resolveCommits';

/** A branch and its last commit. */
export interface Branch {
  name: string;
  sha: string;
}

/** A tag. */
export interface Tag {
  name: string;
  /** What the name stands for: a commit, or the annotation of one. */
  object: string;
  /** When it was made, or its commit was if it has no date of its own; seconds, null when nobody knows. */
  createdAt: number | null;
}

/** The names in a repository. */
export interface Refs {
  /** The commit of the default branch, null when there is none. */
  head: string | null;
  branches: Branch[];
  tags: Tag[];
}

const FORMAT = '%(refname)%00%(objectname)%00%(creatordate:unix)';
const BRANCH = 'refs/heads/';
const TAG = 'refs/tags/';

/** Reads all branches and tags, in the order of their names. */
export async function readRefs(git: Git, signal: AbortSignal): Promise<Refs> {
  const text = await git.text(
    ['for-each-ref', `--format=${FORMAT}`, 'refs/heads', 'refs/tags'],
    { signal },
  );
  const branches: Branch[] = [];
  const tags: Tag[] = [];
  for (const line of text.split('\n')) {
    const [name, object, date] = line.split('\0');
    if (name.startsWith(BRANCH)) {
      branches.push({ name: name.slice(BRANCH.length), sha: object });
    } else if (name.startsWith(TAG)) {
      const createdAt = date === '' ? null : Number(date);
      tags.push({ name: name.slice(TAG.length), object, createdAt });
    }
  }
  const [head] = await resolveCommits(git, ['HEAD'], signal);
  return { head, branches, tags };
}
