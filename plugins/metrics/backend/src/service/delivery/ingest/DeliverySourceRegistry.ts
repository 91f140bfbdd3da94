import { ConflictError } from '@backstage/errors';
import type {
  DeliverySource,
  DeliverySourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';

/** The sources that connectors brought. */
export class DeliverySourceRegistry implements DeliverySourcesExtensionPoint {
  private readonly sources = new Map<string, DeliverySource>();

  addDeliverySource(source: DeliverySource): void {
    if (this.sources.has(source.id)) {
      throw new ConflictError(
        `Two sources of deliveries have the id "${source.id}"; give each its own`,
      );
    }
    this.sources.set(source.id, source);
  }

  get(id: string): DeliverySource | undefined {
    return this.sources.get(id);
  }

  all(): DeliverySource[] {
    return [...this.sources.values()];
  }
}
