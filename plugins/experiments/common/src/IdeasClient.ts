import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type Page,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type { PageQuery } from './ExperimentsClient';
import type {
  ExperimentEvent,
  Idea,
  IdeaBalance,
  IdeaInput,
  IdeaMoveInput,
  IdeaTransitionInput,
  SimilarIdea,
  SimilarIdeasQuery,
} from './types';

/** @public */
export type IdeaFilter = NonNullable<
  paths['/ideas']['get']['parameters']['query']
>;

/**
 * The backlog as others see it. `key` is a human key (IDEA-17) or an id.
 * @public
 */
export interface IdeasApi {
  list(filter: IdeaFilter, options?: RequestOptions): Promise<Page<Idea>>;
  get(key: string, options?: RequestOptions): Promise<Idea>;
  /** Answers the idea that stands when its source told of it before. */
  create(input: IdeaInput, options?: RequestOptions): Promise<Idea>;
  update(
    key: string,
    revision: number,
    input: IdeaInput,
    options?: RequestOptions,
  ): Promise<Idea>;
  vote(key: string, vote: boolean, options?: RequestOptions): Promise<Idea>;
  move(
    key: string,
    revision: number,
    input: IdeaMoveInput,
    options?: RequestOptions,
  ): Promise<Idea>;
  transition(
    key: string,
    revision: number,
    input: IdeaTransitionInput,
    options?: RequestOptions,
  ): Promise<Idea>;
  events(
    key: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<ExperimentEvent>>;
  findSimilar(
    query: SimilarIdeasQuery,
    options?: RequestOptions,
  ): Promise<SimilarIdea[]>;
  balance(
    query: { owner?: string },
    options?: RequestOptions,
  ): Promise<IdeaBalance>;
  setQuota(
    quota: {
      ownerRef: string | null;
      maxQuickFixShare: number;
      reason: string;
    },
    options?: RequestOptions,
  ): Promise<IdeaBalance>;
}

/**
 * Talks to the backlog of `/api/hone-experiments`.
 * @public
 */
export class IdeasClient implements IdeasApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async list(query: IdeaFilter, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/ideas', { params: { query }, ...this.init(options) }),
    );
  }

  async get(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/ideas/{key}', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async create(body: IdeaInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/ideas', { body, ...this.init(options) }));
  }

  async update(
    key: string,
    revision: number,
    body: IdeaInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/ideas/{key}', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async vote(key: string, vote: boolean, options?: RequestOptions) {
    return unwrap(
      this.http.PUT('/ideas/{key}/vote', {
        params: { path: { key } },
        body: { vote },
        ...this.init(options),
      }),
    );
  }

  async move(
    key: string,
    revision: number,
    body: IdeaMoveInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/ideas/{key}/move', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async transition(
    key: string,
    revision: number,
    body: IdeaTransitionInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/ideas/{key}/transitions', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async events(key: string, query?: PageQuery, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/ideas/{key}/events', {
        params: { path: { key }, query },
        ...this.init(options),
      }),
    );
  }

  async findSimilar(body: SimilarIdeasQuery, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.POST('/ideas/duplicates', { body, ...this.init(options) }),
    );
    return items;
  }

  async balance(query: { owner?: string }, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/ideas/balance', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async setQuota(
    body: {
      ownerRef: string | null;
      maxQuickFixShare: number;
      reason: string;
    },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/ideas/quota', { body, ...this.init(options) }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
