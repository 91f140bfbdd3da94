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
  DeliveryEvent,
  DeliveryOverview,
  DeliveryQuality,
  DeliveryReceipt,
  DeliveryRow,
  DeliverySourceState,
  DeliverySummary,
  IncidentLink,
  IncidentLinkInput,
  Release,
  ServiceDelivery,
  ServiceYear,
  UnassignedDeliveries,
} from './types';

/**
 * Whole weeks: how many, and the Monday after the last one; by default 13 up to the running week.
 * @public
 */
export interface DeliveryWeeks {
  weeks?: number;
  until?: string;
}

/**
 * @public
 */
export interface PageRequest {
  cursor?: string;
  limit?: number;
}

/**
 * What the metrics domain knows about delivery.
 * @public
 */
export interface DeliveryApi {
  pushDeliveryEvents(
    request: { source: string; items: DeliveryEvent[] },
    options?: RequestOptions,
  ): Promise<DeliveryReceipt>;
  getDeliverySummary(
    query: { entityRef: string[]; from: string; to: string },
    options?: RequestOptions,
  ): Promise<DeliverySummary>;
  listReleases(
    query: {
      entityRef: string;
      from: string;
      to: string;
      /** Only the roll-out with this id. */
      deployment?: string;
      cursor?: string;
      limit?: number;
    },
    options?: RequestOptions,
  ): Promise<Page<Release>>;
  /** One service beside its own past. */
  getServiceDelivery(
    query: { entityRef: string; from: string; to: string },
    options?: RequestOptions,
  ): Promise<ServiceDelivery>;
  /** The last 53 weeks of a service. */
  getServiceYear(
    query: { entityRef: string },
    options?: RequestOptions,
  ): Promise<ServiceYear>;
  getIncidentLink(
    query: { entityRef: string; incident: string },
    options?: RequestOptions,
  ): Promise<IncidentLink>;
  /**
   * Links an incident to a deployment or to none, or leaves it to the rules again; rejects with status 409 when the link
   * has another revision.
   */
  setIncidentLink(
    input: IncidentLinkInput,
    revision: number,
    options?: RequestOptions,
  ): Promise<IncidentLink>;
  /** The organisation, or a group. */
  getOverview(
    query: DeliveryWeeks & { group?: string },
    options?: RequestOptions,
  ): Promise<DeliveryOverview>;
  listGroups(
    query: DeliveryWeeks & PageRequest,
    options?: RequestOptions,
  ): Promise<Page<DeliveryRow>>;
  /** All services, or those of a group. */
  listServices(
    query: DeliveryWeeks & PageRequest & { group?: string },
    options?: RequestOptions,
  ): Promise<Page<DeliveryRow>>;
  getQuality(
    query: DeliveryWeeks & { group?: string },
    options?: RequestOptions,
  ): Promise<DeliveryQuality>;
  listSources(options?: RequestOptions): Promise<DeliverySourceState[]>;
  listUnassigned(
    query: PageRequest,
    options?: RequestOptions,
  ): Promise<Page<UnassignedDeliveries>>;
}

/**
 * Talks to `/api/hone-metrics/delivery`.
 * @public
 */
export class DeliveryClient implements DeliveryApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-metrics', options);
  }

  async pushDeliveryEvents(
    body: { source: string; items: DeliveryEvent[] },
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.POST('/delivery/events', { body, ...this.init(options) }),
    );
  }

  async getDeliverySummary(
    query: Parameters<DeliveryApi['getDeliverySummary']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/summary', this.asking(query, options)),
    );
  }

  async listReleases(
    query: Parameters<DeliveryApi['listReleases']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/releases', this.asking(query, options)),
    );
  }

  async getServiceDelivery(
    query: Parameters<DeliveryApi['getServiceDelivery']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/service', this.asking(query, options)),
    );
  }

  async getServiceYear(
    query: Parameters<DeliveryApi['getServiceYear']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/service/year', this.asking(query, options)),
    );
  }

  async getIncidentLink(
    query: Parameters<DeliveryApi['getIncidentLink']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/links', this.asking(query, options)),
    );
  }

  async setIncidentLink(
    body: IncidentLinkInput,
    revision: number,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/delivery/links', {
        params: { header: { 'If-Match': String(revision) } },
        body,
        ...this.init(options),
      }),
    );
  }

  async getOverview(
    query: Parameters<DeliveryApi['getOverview']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/overview', this.asking(query, options)),
    );
  }

  async listGroups(
    query: Parameters<DeliveryApi['listGroups']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/groups', this.asking(query, options)),
    );
  }

  async listServices(
    query: Parameters<DeliveryApi['listServices']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/services', this.asking(query, options)),
    );
  }

  async getQuality(
    query: Parameters<DeliveryApi['getQuality']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/quality', this.asking(query, options)),
    );
  }

  async listSources(options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/delivery/sources', this.init(options)),
    );
    return items;
  }

  async listUnassigned(
    query: Parameters<DeliveryApi['listUnassigned']>[0],
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.GET('/delivery/unassigned', this.asking(query, options)),
    );
  }

  private asking<Q>(query: Q, options?: RequestOptions) {
    return { params: { query }, ...this.init(options) };
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
