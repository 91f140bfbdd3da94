/** A line of two texts: in both, only in the new one, or only in the old one. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** Counted from 1; null where the text has no such line. */
  before: number | null;
  after: number | null;
}

/** Beyond so many pairs of lines the middle is told as replaced as a whole; a policy has some hundred lines. */
const MOST_PAIRS = 4_000_000;

/** Length of the longest common subsequence of what follows each pair of lines. */
function commonLengths(a: string[], b: string[]): Uint32Array[] {
  const rows = Array.from(
    { length: a.length + 1 },
    () => new Uint32Array(b.length + 1),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i][j] =
        a[i] === b[j]
          ? rows[i + 1][j + 1] + 1
          : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  return rows;
}

type Step = Pick<DiffLine, 'kind' | 'text'>;

const removed = (text: string): Step => ({ kind: 'removed', text });
const added = (text: string): Step => ({ kind: 'added', text });

function diffMiddle(a: string[], b: string[]): Step[] {
  if (a.length * b.length > MOST_PAIRS) {
    return [...a.map(removed), ...b.map(added)];
  }
  const lengths = commonLengths(a, b);
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i] });
      i++;
      j++;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      steps.push(removed(a[i++]));
    } else {
      steps.push(added(b[j++]));
    }
  }
  return [...steps, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

function numbered(steps: Step[]): DiffLine[] {
  let before = 0;
  let after = 0;
  return steps.map(step => ({
    ...step,
    before: step.kind === 'added' ? null : ++before,
    after: step.kind === 'removed' ? null : ++after,
  }));
}

const linesOf = (text: string) => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Two texts line by line, with as few changes as there can be. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = linesOf(before);
  const b = linesOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const same = (text: string): Step => ({ kind: 'same', text });
  return numbered([
    ...a.slice(0, head).map(same),
    ...diffMiddle(
      a.slice(head, a.length - tail),
      b.slice(head, b.length - tail),
    ),
    ...a.slice(a.length - tail).map(same),
  ]);
}

/** The changes, each with the lines around it; runs of other lines are left out. */
export function diffHunks(
  lines: readonly DiffLine[],
  around = 2,
): DiffLine[][] {
  const near = lines.map((_, at) =>
    lines
      .slice(Math.max(0, at - around), at + around + 1)
      .some(({ kind }) => kind !== 'same'),
  );
  const hunks: DiffLine[][] = [];
  lines.forEach((line, at) => {
    if (!near[at]) return;
    if (at === 0 || !near[at - 1]) hunks.push([]);
    hunks[hunks.length - 1].push(line);
  });
  return hunks;
}
