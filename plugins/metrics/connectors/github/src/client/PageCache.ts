/** What GitHub answered the last time. */
export interface CachedAnswer {
  etag: string;
  value: unknown;
  /** Items in it; the memory is bounded by them. */
  items: number;
}

const MOST_ITEMS = 50_000;

/** Answers that GitHub may say are unchanged; those that are older make room. */
export class PageCache {
  private readonly answers = new Map<string, CachedAnswer>();
  private items = 0;

  get(key: string): CachedAnswer | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: CachedAnswer): void {
    this.remove(key);
    this.answers.set(key, answer);
    this.items += answer.items;
    for (const oldest of this.answers.keys()) {
      if (this.items <= MOST_ITEMS) return;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    this.items -= this.answers.get(key)?.items ?? 0;
    this.answers.delete(key);
  }
}
