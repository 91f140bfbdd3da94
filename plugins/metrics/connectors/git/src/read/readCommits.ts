import type { CommitRecord } from '../events/CommitRecord';
import type { Git } from '../git/Git';
import { LOG_FORMAT, parseLog } from './parseLog';

const OPTIONS = [
  'log',
  '-z',
  '--stdin',
  '--no-walk=unsorted',
  '--numstat',
  '--find-renames',
  '--diff-merges=off',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-notes',
  '--no-decorate',
  '--encoding=UTF-8',
  `--format=${LOG_FORMAT}`,
];

/** Reads commits by their names, in the order of the names. */
export function readCommits(
  git: Git,
  shas: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<CommitRecord> {
  const input = shas.map(sha => `${sha}\n`).join('');
  return parseLog(git.stream(OPTIONS, { signal, input }));
}
