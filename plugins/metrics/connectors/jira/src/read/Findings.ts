const SHOWN = 3;
/** Reasons can hold text from outside. */
const MOST_REASONS = 20;

/** What of a reading could not be used, counted by its reason. */
export class Findings {
  private readonly byReason = new Map<
    string,
    { count: number; keys: string[] }
  >();

  add(issue: string, because: string): void {
    if (this.byReason.size >= MOST_REASONS && !this.byReason.has(because))
      return;
    const found = this.byReason.get(because) ?? { count: 0, keys: [] };
    found.count += 1;
    if (found.keys.length < SHOWN) found.keys.push(issue);
    this.byReason.set(because, found);
  }

  /** One sentence; undefined when there was nothing. */
  summary(): string | undefined {
    if (this.byReason.size === 0) return undefined;
    return [...this.byReason]
      .map(
        ([because, { count, keys }]) =>
          `${count} ${count === 1 ? 'issue' : 'issues'} because ${because} (${[
            ...keys,
            ...(count > keys.length ? ['…'] : []),
          ].join(', ')})`,
      )
      .join('; ');
  }
}
