import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DeliverySummary,
  DeliveryApi,
  Release,
} from '@hone/backstage-plugin-metrics-common';
import { demoReleases } from './demoReleases';
import { DEMO_SUMMARIES, NOTHING } from './demoSummaries';

const RELEASES: Record<string, number> = {
  'payments-gateway': 45,
  'cart-api': 12,
  'delivery-slots': 3,
  'customer-communication-preferences-and-consent-management': 45,
};

function notUsed(): never {
  throw new Error('The delivery pages do not call this method');
}

/** The delivery part of the metrics backend in memory. */
export class InMemoryDelivery implements DeliveryApi {
  constructor(private readonly now: () => number = Date.now) {}

  async getDeliverySummary(query: {
    entityRef: string[];
    from: string;
    to: string;
  }): Promise<DeliverySummary> {
    const { name } = parseEntityRef(query.entityRef[0]);
    const known = DEMO_SUMMARIES[name];
    if (!known) return NOTHING;
    return Date.parse(query.to) >= this.now() ? known.current : known.before;
  }

  async listReleases(query: {
    entityRef: string;
    cursor?: string;
    limit?: number;
  }): Promise<{ items: Release[]; nextCursor: string | null }> {
    const { cursor, limit = 50 } = query;
    const { name } = parseEntityRef(query.entityRef);
    const all = demoReleases(RELEASES[name] ?? 0, this.now());
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return {
      items: all.slice(start, end),
      nextCursor: end < all.length ? String(end) : null,
    };
  }

  async pushDeliveryEvents() {
    return notUsed();
  }
  async getOverview() {
    return notUsed();
  }
  async listGroups() {
    return notUsed();
  }
  async listServices() {
    return notUsed();
  }
  async getQuality() {
    return notUsed();
  }
  async listSources() {
    return notUsed();
  }
  async listUnassigned() {
    return notUsed();
  }
}
