import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  AnnotationInput,
  AnnotationState,
  CatalogueEntry,
  DashboardLink,
  Explanation,
  ExplanationInput,
  Exploration,
  FitnessReport,
  SourceFailure,
  Watch,
} from './types';

/**
 * What the metrics domain knows about the telemetry of services.
 * @public
 */
export interface TelemetryApi {
  /** At most sixty entries; `more` says how many there are beyond. */
  getCatalogue(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<{
    items: CatalogueEntry[];
    failures: SourceFailure[];
    more: number;
  }>;
  listDashboards(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<{ items: DashboardLink[]; failures: SourceFailure[] }>;
  listWatches(entityRef: string, options?: RequestOptions): Promise<Watch[]>;
  watchMetric(
    request: { entityRef: string; metricId: string },
    options?: RequestOptions,
  ): Promise<Watch>;
  deleteWatch(id: string, options?: RequestOptions): Promise<void>;
  /** Null takes a judgement back. */
  judgeChange(
    change: { watchId: string; changeId: string; meaningful: boolean | null },
    options?: RequestOptions,
  ): Promise<Watch>;
  /** Null before the first report. */
  getFitness(
    query: { entityRef: string; metricId: string },
    options?: RequestOptions,
  ): Promise<FitnessReport | null>;
  assessFitness(
    request: { entityRef: string; metricId: string; weeks?: number },
    options?: RequestOptions,
  ): Promise<FitnessReport>;
  listExplanations(
    query: { entityRef: string; limit?: number },
    options?: RequestOptions,
  ): Promise<Explanation[]>;
  /** Pending at first: ask {@link TelemetryApi.getExplanation} until it is done. */
  explainDegradation(
    request: ExplanationInput,
    options?: RequestOptions,
  ): Promise<Explanation>;
  getExplanation(id: string, options?: RequestOptions): Promise<Explanation>;
  /** Null takes a judgement back. */
  judgeCandidate(
    candidate: { id: string; rank: number; confirmed: boolean | null },
    options?: RequestOptions,
  ): Promise<Explanation>;
  exploreMetric(
    request: {
      metric: string;
      entityRefs: string[];
      start: string;
      end: string;
      stepSeconds?: number;
    },
    options?: RequestOptions,
  ): Promise<Exploration>;
  putAnnotation(
    key: string,
    annotation: AnnotationInput,
    options?: RequestOptions,
  ): Promise<AnnotationState>;
  getAnnotation(
    key: string,
    options?: RequestOptions,
  ): Promise<AnnotationState>;
  deleteAnnotation(key: string, options?: RequestOptions): Promise<void>;
}

/**
 * Talks to `/api/hone-metrics`.
 * @public
 */
export class TelemetryClient implements TelemetryApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-metrics', options);
  }

  async getCatalogue(entityRef: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/catalogue', this.asking({ entityRef }, options)),
    );
  }

  async listDashboards(entityRef: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/dashboards', this.asking({ entityRef }, options)),
    );
  }

  async listWatches(entityRef: string, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/watches', this.asking({ entityRef }, options)),
    );
    return items;
  }

  async watchMetric(
    body: { entityRef: string; metricId: string },
    options?: RequestOptions,
  ) {
    return unwrap(this.http.PUT('/watches', { body, ...this.init(options) }));
  }

  async deleteWatch(id: string, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/watches/{id}', {
        params: { path: { id } },
        ...this.init(options),
      }),
    );
  }

  async judgeChange(
    change: { watchId: string; changeId: string; meaningful: boolean | null },
    options?: RequestOptions,
  ) {
    const { watchId, changeId, meaningful } = change;
    return unwrap(
      this.http.PUT('/watches/{id}/changes/{changeId}', {
        params: { path: { id: watchId, changeId } },
        body: { meaningful },
        ...this.init(options),
      }),
    );
  }

  async getFitness(
    query: { entityRef: string; metricId: string },
    options?: RequestOptions,
  ) {
    const { report } = await unwrap(
      this.http.GET('/fitness', this.asking(query, options)),
    );
    return report;
  }

  async assessFitness(
    body: { entityRef: string; metricId: string; weeks?: number },
    options?: RequestOptions,
  ) {
    return unwrap(this.http.POST('/fitness', { body, ...this.init(options) }));
  }

  async listExplanations(
    query: { entityRef: string; limit?: number },
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.GET('/explanations', this.asking(query, options)),
    );
    return items as Explanation[];
  }

  async explainDegradation(body: ExplanationInput, options?: RequestOptions) {
    const answer = await unwrap(
      this.http.POST('/explanations', { body, ...this.init(options) }),
    );
    return answer as Explanation;
  }

  async getExplanation(id: string, options?: RequestOptions) {
    const answer = await unwrap(
      this.http.GET('/explanations/{id}', {
        params: { path: { id } },
        ...this.init(options),
      }),
    );
    return answer as Explanation;
  }

  async judgeCandidate(
    candidate: { id: string; rank: number; confirmed: boolean | null },
    options?: RequestOptions,
  ) {
    const { id, rank, confirmed } = candidate;
    const answer = await unwrap(
      this.http.PUT('/explanations/{id}/candidates/{rank}', {
        params: { path: { id, rank } },
        body: { confirmed },
        ...this.init(options),
      }),
    );
    return answer as Explanation;
  }

  async exploreMetric(
    body: Parameters<TelemetryApi['exploreMetric']>[0],
    options?: RequestOptions,
  ) {
    const answer = await unwrap(
      this.http.POST('/explore', { body, ...this.init(options) }),
    );
    return answer as Exploration;
  }

  async putAnnotation(
    key: string,
    body: AnnotationInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/annotations/{key}', {
        params: { path: { key } },
        body,
        ...this.init(options),
      }),
    );
  }

  async getAnnotation(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/annotations/{key}', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async deleteAnnotation(key: string, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/annotations/{key}', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  private asking<Q>(query: Q, options?: RequestOptions) {
    return { params: { query }, ...this.init(options) };
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
