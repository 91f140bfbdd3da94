import {
  createPluginClient,
  HoneApiError,
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
  AnalysisValues,
  EntityExperiments,
  Experiment,
  ExperimentComment,
  ExperimentCounts,
  ExperimentEvent,
  ExperimentInput,
  ExperimentSummary,
  ExportFormat,
  ImportItem,
  RobustnessReport,
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
  /** The values that an analysis used. */
  values(
    key: string,
    analysisId: string,
    options?: RequestOptions,
  ): Promise<AnalysisValues>;
  /** Null when nobody asked for one yet. */
  robustness(
    key: string,
    analysisId: string,
    options?: RequestOptions,
  ): Promise<RobustnessReport | null>;
  checkRobustness(
    key: string,
    analysisId: string,
    options?: RequestOptions,
  ): Promise<RobustnessReport>;
  /** The text of the file. */
  export(
    key: string,
    format: ExportFormat,
    options?: RequestOptions,
  ): Promise<string>;
  comments(
    key: string,
    query?: PageQuery,
    options?: RequestOptions,
  ): Promise<Page<ExperimentComment>>;
  comment(
    key: string,
    text: string,
    options?: RequestOptions,
  ): Promise<ExperimentComment>;
  deleteComment(
    key: string,
    commentId: string,
    options?: RequestOptions,
  ): Promise<void>;
  share(
    key: string,
    revision: number,
    groups: string[],
    options?: RequestOptions,
  ): Promise<Experiment>;
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

  async values(key: string, analysisId: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/analyses/{analysisId}/values', {
        params: { path: { key, analysisId } },
        ...this.init(options),
      }),
    );
  }

  async robustness(key: string, analysisId: string, options?: RequestOptions) {
    try {
      return await unwrap(
        this.http.GET('/experiments/{key}/analyses/{analysisId}/robustness', {
          params: { path: { key, analysisId } },
          ...this.init(options),
        }),
      );
    } catch (error) {
      if (error instanceof HoneApiError && error.status === 404) return null;
      throw error;
    }
  }

  async checkRobustness(
    key: string,
    analysisId: string,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/experiments/{key}/analyses/{analysisId}/robustness', {
        params: { path: { key, analysisId } },
        ...this.init(options),
      }),
    );
  }

  async export(key: string, format: ExportFormat, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/export', {
        params: { path: { key }, query: { format } },
        parseAs: 'text',
        ...this.init(options),
      }),
    );
  }

  async comments(key: string, query?: PageQuery, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/comments', {
        params: { path: { key }, query },
        ...this.init(options),
      }),
    );
  }

  async comment(key: string, text: string, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/experiments/{key}/comments', {
        params: { path: { key } },
        body: { text },
        ...this.init(options),
      }),
    );
  }

  async deleteComment(
    key: string,
    commentId: string,
    options?: RequestOptions,
  ) {
    await unwrap(
      this.http.DELETE('/experiments/{key}/comments/{commentId}', {
        params: { path: { key, commentId } },
        ...this.init(options),
      }),
    );
  }

  async share(
    key: string,
    revision: number,
    groups: string[],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/experiments/{key}/sharing', {
        params: { path: { key }, header: { 'If-Match': String(revision) } },
        body: { groups },
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
