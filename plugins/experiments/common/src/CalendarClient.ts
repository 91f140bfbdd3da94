import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  Calendar,
  CalendarGroup,
  CollisionReport,
  ExperimentInput,
  Freeze,
  FreezeInput,
  StartSuggestion,
} from './types';

/**
 * When experiments run, and what keeps them from starting.
 * @public
 */
export interface CalendarApi {
  /** Experiments that are not over, in a range of at most 371 days. */
  calendar(
    query: { from: string; to: string; group?: CalendarGroup },
    options?: RequestOptions,
  ): Promise<Calendar>;
  /** What makes an experiment's effect hard to read, as planned or if it started at another instant. */
  collisions(
    query: { key: string; startAt?: string },
    options?: RequestOptions,
  ): Promise<CollisionReport>;
  draftCollisions(
    draft: { experiment: ExperimentInput; startAt?: string },
    options?: RequestOptions,
  ): Promise<CollisionReport>;
  suggestStart(
    key: string,
    query?: { startAt?: string },
    options?: RequestOptions,
  ): Promise<StartSuggestion>;
  /** Freezes that touch a range of at most 371 days. */
  freezes(
    range: { from: string; to: string },
    options?: RequestOptions,
  ): Promise<Freeze[]>;
  createFreeze(input: FreezeInput, options?: RequestOptions): Promise<Freeze>;
  updateFreeze(
    freezeId: string,
    revision: number,
    input: FreezeInput,
    options?: RequestOptions,
  ): Promise<Freeze>;
  deleteFreeze(
    freezeId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void>;
}

/**
 * Talks to the calendar routes of `/api/hone-experiments`.
 * @public
 */
export class CalendarClient implements CalendarApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async calendar(
    query: { from: string; to: string; group?: CalendarGroup },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/calendar', { params: { query }, ...this.init(options) }),
    );
  }

  async collisions(
    query: { key: string; startAt?: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/collisions', {
        params: { query },
        ...this.init(options),
      }),
    );
  }

  async draftCollisions(
    body: { experiment: ExperimentInput; startAt?: string },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/collisions', { body, ...this.init(options) }),
    );
  }

  async suggestStart(
    key: string,
    query: { startAt?: string } = {},
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/experiments/{key}/start-suggestion', {
        params: { path: { key }, query },
        ...this.init(options),
      }),
    );
  }

  async freezes(query: { from: string; to: string }, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/freezes', { params: { query }, ...this.init(options) }),
    );
    return items;
  }

  async createFreeze(body: FreezeInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/freezes', { body, ...this.init(options) }));
  }

  async updateFreeze(
    freezeId: string,
    revision: number,
    body: FreezeInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/freezes/{freezeId}', {
        params: {
          path: { freezeId },
          header: { 'If-Match': String(revision) },
        },
        body,
        ...this.init(options),
      }),
    );
  }

  async deleteFreeze(
    freezeId: string,
    revision: number,
    options?: RequestOptions,
  ) {
    await unwrap(
      this.http.DELETE('/freezes/{freezeId}', {
        params: {
          path: { freezeId },
          header: { 'If-Match': String(revision) },
        },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
