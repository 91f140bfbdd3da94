import { parseEntityRef } from '@backstage/catalog-model';
import type { DeliveryApi } from '@hone/backstage-plugin-metrics-common';
import { DemoLinks } from './DemoLinks';
import { demoGroupRows, demoOverview, demoServiceRows } from './demoOverview';
import { demoQuality, demoSources, demoUnassigned } from './demoQuality';
import { demoReleases, demoRunning } from './demoReleases';
import { demoService, demoYear } from './demoService';

const RELEASES: Record<string, number> = {
  'payments-gateway': 45,
  'cart-api': 12,
  'delivery-slots': 3,
  'customer-communication-preferences-and-consent-management': 45,
};

function page<R>(all: R[], query: { cursor?: string; limit?: number }) {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: all.slice(start, end),
    nextCursor: end < all.length ? String(end) : null,
  };
}

function notUsed(): never {
  throw new Error('The delivery pages do not call this method');
}

/** The delivery part of the metrics backend in memory. */
export class InMemoryDelivery implements DeliveryApi {
  /** What people say about incidents. */
  readonly links: DemoLinks;

  constructor(private readonly now: () => number = Date.now) {
    this.links = new DemoLinks(now);
  }

  async getDeliverySummary() {
    return notUsed();
  }

  async getServiceDelivery(
    query: Parameters<DeliveryApi['getServiceDelivery']>[0],
  ) {
    return demoService(query);
  }

  async getServiceYear({ entityRef }: { entityRef: string }) {
    return demoYear(entityRef, this.releasesOf(entityRef), this.now());
  }

  async listReleases(query: Parameters<DeliveryApi['listReleases']>[0]) {
    const { entityRef, deployment } = query;
    const all = this.releasesOf(entityRef).filter(
      ({ id }) => deployment === undefined || id === deployment,
    );
    return page(all, query);
  }

  async getIncidentLink(query: Parameters<DeliveryApi['getIncidentLink']>[0]) {
    return this.links.get(query, this.told(query.entityRef));
  }

  async setIncidentLink(
    ...[input, revision]: Parameters<DeliveryApi['setIncidentLink']>
  ) {
    return this.links.set(input, revision, this.told(input.entityRef));
  }

  async pushDeliveryEvents() {
    return notUsed();
  }
  async getOverview(query: Parameters<DeliveryApi['getOverview']>[0]) {
    return demoOverview(query, this.now());
  }
  async listGroups(query: Parameters<DeliveryApi['listGroups']>[0]) {
    return page(demoGroupRows(query, this.now()), query);
  }
  async listServices(query: Parameters<DeliveryApi['listServices']>[0]) {
    return page(demoServiceRows(query, this.now()), query);
  }
  async getQuality(query: Parameters<DeliveryApi['getQuality']>[0]) {
    return demoQuality(demoOverview(query, this.now()).period);
  }
  async listSources() {
    return demoSources(this.now());
  }
  async listUnassigned(query: Parameters<DeliveryApi['listUnassigned']>[0]) {
    return page(demoUnassigned(this.now()), query);
  }

  /** Roll-outs as sources and rules tell them. */
  private told(entityRef: string) {
    const { name } = parseEntityRef(entityRef);
    const over = demoReleases(RELEASES[name] ?? 0, this.now());
    return name === 'cart-api' ? [demoRunning(this.now()), ...over] : over;
  }

  private releasesOf(entityRef: string) {
    return this.links.apply(this.told(entityRef));
  }
}
