import { commitSchema, type GithubCommit } from '../client/answers';
import type { Page } from '../client/GithubReader';
import { RepositoryRefused } from '../client/refusals';
import { boundedPages, type Reading } from './Reading';

/** What GitHub answers for a repository without any commit. */
const EMPTY = 409;

/** The commits that a head reaches, from new to old by their dates, read as far as they are asked for. */
export class CommitLine {
  private readonly shas = new Set<string>();
  private readonly pages: AsyncGenerator<Page<GithubCommit>>;
  private reached = Infinity;
  private ended = false;

  /** @param options.head - a commit; the default branch when it is undefined */
  constructor(reading: Reading, options: { head?: string; since: number }) {
    const { head, since } = options;
    this.pages = boundedPages(
      reading,
      'commits',
      reading.reader.pages({
        resource: 'commits',
        path: '/commits',
        query: { sha: head, since: new Date(since).toISOString() },
        schema: commitSchema,
        signal: reading.signal,
      }),
    );
  }

  /** Whether a commit has come up so far. */
  has(sha: string): boolean {
    return this.shas.has(sha);
  }

  /** All that has come up so far. */
  known(): Iterable<string> {
    return this.shas;
  }

  /** The next page; undefined at the end. */
  async next(): Promise<Page<GithubCommit> | undefined> {
    const page = await this.read();
    for (const { sha } of page?.items ?? []) this.shas.add(sha);
    // The last one, not the oldest: the clock of a single machine may have gone wrong.
    this.reached = page?.items.at(-1)?.committedAt ?? this.reached;
    return page;
  }

  /** Reads on until commits are older than an instant. */
  async reachBack(instant: number): Promise<void> {
    while (!this.ended && this.reached >= instant) await this.next();
  }

  private async read(): Promise<Page<GithubCommit> | undefined> {
    try {
      const { value, done } = await this.pages.next();
      this.ended = Boolean(done);
      return done ? undefined : value;
    } catch (error) {
      if (!(error instanceof RepositoryRefused) || error.status !== EMPTY) {
        throw error;
      }
      this.ended = true;
      return undefined;
    }
  }
}
