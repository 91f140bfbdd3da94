/** Why something that happened is no event. */
const REASONS = {
  result: 'their result is not known',
  time: 'they have no time',
  shape: 'they are not as described',
  gone: 'they were gone in the meantime',
  many: 'a run brought more commits than are read of one',
} as const;

export type LeftOutReason = keyof typeof REASONS;

/** Counts what was left out of one reading. */
export class LeftOut {
  private readonly counts = new Map<LeftOutReason, number>();

  add(reason: LeftOutReason): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }

  /** Undefined when nothing was. */
  toSentence(title: string): string | undefined {
    if (this.counts.size === 0) return undefined;
    const parts = [...this.counts].map(
      ([reason, n]) => `${n} because ${REASONS[reason]}`,
    );
    return `${title}: runs, stages or commits were left out, ${parts.join(
      ', ',
    )}`;
  }
}
