import { ServiceUnavailableError } from '@backstage/errors';
import type { HttpAnswer, HttpRequest } from '@hone/node';
import type { z } from 'zod';
import type { GithubClient } from './GithubClient';
import { nextPage } from './nextPage';
import type { PageCache } from './PageCache';
import { explainRefusal, isGone, type Resource } from './refusals';

const PER_PAGE = 100;

/** A page of a list. */
export interface Page<T> {
  items: T[];
  /** Items that could not be understood. */
  leftOut: number;
  /** How many there are in all, where GitHub says so. */
  total: number | undefined;
  /** When GitHub answered, by its own clock; epoch milliseconds. */
  sentAt: number | undefined;
}

interface LinkedPage<T> extends Page<T> {
  next: string | undefined;
}

/** What is asked for. */
export interface Question<S extends z.ZodType> {
  resource: Resource;
  /** Below /repos/owner/name. */
  path: string;
  query?: HttpRequest['query'];
  schema: S;
  signal: AbortSignal;
}

type Get = Omit<HttpRequest, 'method'>;

/** Reads what GitHub tells about one repository. What has not changed since it was read before costs nothing. */
export class GithubReader {
  constructor(
    private readonly options: {
      client: GithubClient;
      cache: PageCache;
      title: string;
      /** owner/name. */
      repository: string;
    },
  ) {}

  /**
   * The pages of a list, in GitHub's order.
   *
   * @param question.key - where the answer holds the list; undefined when the answer is the list
   */
  async *pages<S extends z.ZodType>(
    question: Question<S> & { key?: string },
  ): AsyncGenerator<Page<z.output<S>>> {
    const { query, signal } = question;
    let request: Get | undefined = {
      path: this.pathOf(question),
      query: { ...query, per_page: PER_PAGE },
      signal,
    };
    while (request) {
      const page: LinkedPage<z.output<S>> = await this.ask(
        question,
        request,
        answer => {
          const read = this.toPage(answer, question);
          return { value: read, items: read.items.length + 1 };
        },
      );
      yield page;
      request = page.next ? { path: page.next, signal } : undefined;
    }
  }

  /** One thing; null when it does not exist or can't be understood. */
  async one<S extends z.ZodType>(
    question: Question<S>,
  ): Promise<z.output<S> | null> {
    const { query, schema, signal } = question;
    const request = { path: this.pathOf(question), query, signal };
    try {
      return await this.ask(question, request, ({ body }) => {
        const { data } = schema.safeParse(body);
        return { value: data ?? null, items: 1 };
      });
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private pathOf({ path }: { path: string }): string {
    return `/repos/${this.options.repository}${path}`;
  }

  private async ask<T>(
    { resource }: { resource: Resource },
    request: Get,
    read: (answer: HttpAnswer) => { value: T; items: number },
  ): Promise<T> {
    const { client, cache, title, repository } = this.options;
    const key = JSON.stringify([this.pathOf(request), request.query]);
    const known = cache.get(key);
    try {
      const answer = known
        ? await client.getIfChanged(request, known.etag)
        : await client.get(request);
      // The key says which question it answers, so it is of the question's type.
      if (!answer) return known!.value as T;
      const found = read(answer);
      const etag = answer.headers.get('etag');
      if (etag) cache.set(key, { etag, ...found });
      return found.value;
    } catch (error) {
      throw explainRefusal(error, { title, repository, resource });
    }
  }

  private toPage<S extends z.ZodType>(
    { body, headers }: HttpAnswer,
    { key, schema }: { key?: string; schema: S },
  ): LinkedPage<z.output<S>> {
    const { title, repository } = this.options;
    const fields = (body ?? {}) as Record<string, unknown>;
    const list = key === undefined ? body : fields[key];
    if (!Array.isArray(list)) {
      throw new ServiceUnavailableError(
        `${title} answered for ${repository} with something else than a list; check the apiBaseUrl of integrations.github`,
      );
    }
    const parsed = list.map(item => schema.safeParse(item));
    const items = parsed.flatMap(one => (one.success ? [one.data] : []));
    const total = fields.total_count;
    const sentAt = Date.parse(headers.get('date') ?? '');
    return {
      items,
      leftOut: parsed.length - items.length,
      total: typeof total === 'number' ? total : undefined,
      sentAt: Number.isNaN(sentAt) ? undefined : sentAt,
      next: nextPage(headers.get('link')),
    };
  }
}
