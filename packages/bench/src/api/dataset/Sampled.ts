/**
 * What requests have to know of the rows of a table: some of them, and in how many each word stands.
 */
export class Sampled<T> {
  n = 0;
  readonly sample: T[] = [];
  private readonly documentFrequency = new Map<string, number>();

  /**
   * @param keepEvery - every how many rows one is remembered; requests are drawn from these
   */
  constructor(private readonly keepEvery: number) {}

  add(row: T, searchText: string): void {
    if (this.n % this.keepEvery === 0) this.sample.push(row);
    this.n += 1;
    for (const word of new Set(searchText.split(' '))) {
      this.documentFrequency.set(
        word,
        (this.documentFrequency.get(word) ?? 0) + 1,
      );
    }
  }

  /** Words of letters that stand in at least `min` and at most `max` rows, in alphabetical order. */
  wordsBetween(min: number, max: number): string[] {
    return [...this.documentFrequency]
      .filter(([word, n]) => n >= min && n <= max && /^[a-z]{4,}$/.test(word))
      .map(([word]) => word)
      .sort();
  }
}
