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
  ArmMoments,
  Metric,
  MetricCandidate,
  MetricInput,
  MetricSourceInfo,
  ObservationInput,
  Pin,
  PinInput,
  Series,
  SeriesRequest,
  SourceFailure,
} from './types';

/**
 * The metrics domain as others see it.
 * @public
 */
export interface MetricsApi {
  listSources(options?: RequestOptions): Promise<MetricSourceInfo[]>;
  listMetrics(
    query: {
      entityRef?: string;
      sourceId?: string;
      q?: string;
      cursor?: string;
      limit?: number;
    },
    options?: RequestOptions,
  ): Promise<Page<Metric>>;
  getMetric(id: string, options?: RequestOptions): Promise<Metric>;
  createMetric(input: MetricInput, options?: RequestOptions): Promise<Metric>;
  updateMetric(
    id: string,
    revision: number,
    input: MetricInput,
    options?: RequestOptions,
  ): Promise<Metric>;
  deleteMetric(
    id: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void>;
  proposeMetrics(
    request: { entityRef: string; text?: string; limit?: number },
    options?: RequestOptions,
  ): Promise<{ items: MetricCandidate[]; failures: SourceFailure[] }>;
  querySeries(
    request: {
      items: SeriesRequest[];
      start: string;
      end: string;
      stepSeconds?: number;
    },
    options?: RequestOptions,
  ): Promise<Series[]>;
  queryMoments(
    request: { items: SeriesRequest[]; start: string; end: string },
    options?: RequestOptions,
  ): Promise<ArmMoments[]>;
  pinSeries(items: PinInput[], options?: RequestOptions): Promise<Pin[]>;
  deletePin(id: string, options?: RequestOptions): Promise<void>;
  pushObservations(
    request: { source: string; items: ObservationInput[] },
    options?: RequestOptions,
  ): Promise<{ accepted: number; unchanged: number }>;
}

/**
 * Talks to `/api/hone-metrics`.
 * @public
 */
export class MetricsClient implements MetricsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-metrics', options);
  }

  async listSources(options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/sources', this.init(options)),
    );
    return items;
  }

  async listMetrics(
    query: Parameters<MetricsApi['listMetrics']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/metrics', { params: { query }, ...this.init(options) }),
    );
  }

  async getMetric(id: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/metrics/{id}', {
        params: { path: { id } },
        ...this.init(options),
      }),
    );
  }

  async createMetric(body: MetricInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/metrics', { body, ...this.init(options) }));
  }

  async updateMetric(
    id: string,
    revision: number,
    body: MetricInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/metrics/{id}', {
        params: { path: { id }, header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async deleteMetric(id: string, revision: number, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/metrics/{id}', {
        params: { path: { id }, header: { 'If-Match': String(revision) } },
        ...this.init(options),
      }),
    );
  }

  async proposeMetrics(
    body: { entityRef: string; text?: string; limit?: number },
    options?: RequestOptions,
  ) {
    const answer = await unwrap(
      this.http.POST('/candidates', { body, ...this.init(options) }),
    );
    return answer as { items: MetricCandidate[]; failures: SourceFailure[] };
  }

  async querySeries(
    body: Parameters<MetricsApi['querySeries']>[0],
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.POST('/series/query', { body, ...this.init(options) }),
    );
    return items as Series[];
  }

  async queryMoments(
    body: Parameters<MetricsApi['queryMoments']>[0],
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.POST('/moments/query', { body, ...this.init(options) }),
    );
    return items;
  }

  async pinSeries(items: PinInput[], options?: RequestOptions) {
    const answer = await unwrap(
      this.http.POST('/pins', { body: { items }, ...this.init(options) }),
    );
    return answer.items;
  }

  async deletePin(id: string, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/pins/{id}', {
        params: { path: { id } },
        ...this.init(options),
      }),
    );
  }

  async pushObservations(
    body: { source: string; items: ObservationInput[] },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/observations', { body, ...this.init(options) }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
