import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type Page,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  Analysis,
  AnalysisSummary,
  EntityExperiments,
  Experiment,
  ExperimentCounts,
  ExperimentEvent,
  ExperimentInput,
  ExperimentSummary,
  ImportItem,
  TransitionInput,
} from './types';

/** @public */
export type ExperimentFilter = NonNullable<
  paths['/experiments']['get']['parameters']['query']
>;

/** @public */
export interface PageQuery {
  cursor?: string;
  limit?: number;
}

/**
 * The experiments domain as others see it. `key` is a human key (EXP-142) or an id.
 * @public
 */
export interface ExperimentsApi {
  list(
    filter: ExperimentFilter,
    options?: RequestOptions,
  ): Promise<Page<ExperimentSummary>>;
  counts(
    filter: { entityRef?: string[]; owner?: string[] },
    options?: RequestOptions,
  ): Promise<ExperimentCounts>;
  get(key: string, options?: RequestOptions): Promise<Experiment>;
  create(input: ExperimentInput, options?: RequestOptions): Promise<Experiment>;
  update(
    key: string,
    revision: number,
    input: ExperimentInput,
    options?: RequestOptions,
  ): Promise<Experiment>;
  delete(
    key: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void>;
  transition(
    key: string,
    revision: number,
    input: TransitionInput,
    options?: RequestOptions,
  ): Promise<Experiment>;
  events(
    key: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<ExperimentEvent>>;
  analyses(
    key: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<AnalysisSummary>>;
  analysis(
    key: string,
    analysisId: string,
    options?: RequestOptions,
  ): Promise<Analysis>;
  analyze(key: string, options?: RequestOptions): Promise<Analysis>;
  entitySummaries(
    entityRefs: string[],
    options?: RequestOptions,
  ): Promise<EntityExperiments[]>;
  import(
    request: { source: string; items: ImportItem[] },
    options?: RequestOptions,
  ): Promise<
    { externalId: string; key: string; id: string; created: boolean }[]
  >;
}

/**
 * Talks to `/api/hone-experiments`.
 * @public
 */
export class ExperimentsClient implements ExperimentsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async list(query: ExperimentFilter, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async counts(
    query: { entityRef?: string[]; owner?: string[] },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/experiments/counts', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async get(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async create(body: ExperimentInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/experiments', { body, ...this.init(options) }),
    );
  }

  async update(
    key: string,
    revision: number,
    body: ExperimentInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/experiments/{key}', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async delete(key: string, revision: number, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/experiments/{key}', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        ...this.init(options),
      }),
    );
  }

  async transition(
    key: string,
    revision: number,
    body: TransitionInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/experiments/{key}/transitions', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async events(key: string, query?: PageQuery, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/events', {
        params: { path: { key }, query },
        ...this.init(options),
      }),
    );
  }

  async analyses(key: string, query?: PageQuery, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/analyses', {
        params: { path: { key }, query },
        ...this.init(options),
      }),
    );
  }

  async analysis(key: string, analysisId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/analyses/{analysisId}', {
        params: { path: { key, analysisId } },
        ...this.init(options),
      }),
    );
  }

  async analyze(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/experiments/{key}/analyses', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async entitySummaries(entityRefs: string[], options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.POST('/entities/summaries', {
        body: { entityRefs },
        ...this.init(options),
      }),
    );
    return items;
  }

  async import(
    body: { source: string; items: ImportItem[] },
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.POST('/imports', { body, ...this.init(options) }),
    );
    return items;
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
