import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  Learning,
  LearningFilter,
  LearningInput,
  LearningPage,
  LearningProposal,
  NewLearning,
  TransferQuery,
  TransferredLearning,
  TrialLinkInput,
} from './types';

/**
 * What closed experiments taught, and what it says for other services. Effects are relative: -0.1 is 10 % less.
 * @public
 */
export interface LearningsApi {
  list(
    filter?: LearningFilter,
    options?: RequestOptions,
  ): Promise<LearningPage>;
  get(key: string, options?: RequestOptions): Promise<Learning>;
  /** One that its source told of before is answered as it stands. */
  create(input: NewLearning, options?: RequestOptions): Promise<Learning>;
  update(
    key: string,
    revision: number,
    input: LearningInput,
    options?: RequestOptions,
  ): Promise<Learning>;
  /** Links an experiment, or changes how it stands to the learning. */
  link(
    key: string,
    experimentKey: string,
    input: TrialLinkInput,
    options?: RequestOptions,
  ): Promise<Learning>;
  unlink(
    key: string,
    experimentKey: string,
    options?: RequestOptions,
  ): Promise<Learning>;
  forEntity(
    query: TransferQuery,
    options?: RequestOptions,
  ): Promise<TransferredLearning[]>;
  propose(
    experimentKey: string,
    options?: RequestOptions,
  ): Promise<LearningProposal>;
}

/**
 * Talks to the learnings of `/api/hone-experiments`.
 * @public
 */
export class LearningsClient implements LearningsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async list(query: LearningFilter = {}, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/learnings', { params: { query }, ...this.init(options) }),
    );
  }

  async get(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/learnings/{key}', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async create(body: NewLearning, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/learnings', { body, ...this.init(options) }),
    );
  }

  async update(
    key: string,
    revision: number,
    body: LearningInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/learnings/{key}', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async link(
    key: string,
    experimentKey: string,
    body: TrialLinkInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/learnings/{key}/experiments/{experimentKey}', {
        params: { path: { key, experimentKey } },
        body,
        ...this.init(options),
      }),
    );
  }

  async unlink(key: string, experimentKey: string, options?: RequestOptions) {
    return unwrap(
      this.http.DELETE('/learnings/{key}/experiments/{experimentKey}', {
        params: { path: { key, experimentKey } },
        ...this.init(options),
      }),
    );
  }

  async forEntity(query: TransferQuery, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/learnings/for-entity', {
        params: { query },
        ...this.init(options),
      }),
    );
    return items;
  }

  async propose(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/learning-proposal', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
