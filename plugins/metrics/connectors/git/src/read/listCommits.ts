import type { Git } from '../git/Git';
import { readLines } from '../git/readLines';

/** Which commits are meant: those that can be reached from some and not from others. */
export interface CommitRange {
  from: readonly string[];
  without: readonly string[];
  /** Only those committed from then on, in epoch milliseconds. */
  since: number;
}

function toInput({
  from,
  without,
}: Pick<CommitRange, 'from' | 'without'>): string {
  return [...from, ...without.map(sha => `^${sha}`), ''].join('\n');
}

/** Each commit by its own date: a clock that went wrong must not hide what lies behind it. */
function sinceOption({ since }: Pick<CommitRange, 'since'>): string {
  return `--since-as-filter=@${Math.ceil(since / 1000)} +0000`;
}

/**
 * The names of commits, in parts, parents before children; the same range gives the same order.
 */
export async function* listCommits(
  git: Git,
  range: CommitRange,
  options: { size: number; signal: AbortSignal },
): AsyncGenerator<string[]> {
  if (range.from.length === 0) return;
  const lines = readLines(
    git.stream(
      ['rev-list', '--topo-order', '--reverse', sinceOption(range), '--stdin'],
      { signal: options.signal, input: toInput(range) },
    ),
  );
  let part: string[] = [];
  for await (const sha of lines) {
    part.push(sha);
    if (part.length === options.size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

/** Those of some commits that lie on the first-parent line of the tips: the line itself, not what was merged into it. */
export async function onLine(
  git: Git,
  range: Pick<CommitRange, 'from' | 'since'>,
  options: { wanted: ReadonlySet<string>; signal: AbortSignal },
): Promise<Set<string>> {
  const found = new Set<string>();
  if (range.from.length === 0 || options.wanted.size === 0) return found;
  const lines = readLines(
    git.stream(['rev-list', '--first-parent', sinceOption(range), '--stdin'], {
      signal: options.signal,
      input: toInput({ ...range, without: [] }),
    }),
  );
  for await (const sha of lines) if (options.wanted.has(sha)) found.add(sha);
  return found;
}

/** Whether some commits can no longer be reached from others. */
export async function isCutOff(
  git: Git,
  range: Pick<CommitRange, 'from' | 'without'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (range.from.length === 0) return false;
  const text = await git.text(['rev-list', '--max-count=1', '--stdin'], {
    signal,
    input: toInput(range),
  });
  return text !== '';
}
