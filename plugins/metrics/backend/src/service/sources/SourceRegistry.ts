import { ConflictError } from '@backstage/errors';
import type {
  MetricSource,
  MetricSourcesExtensionPoint,
} from '@hone/backstage-plugin-metrics-node';

/** All sources of the installation, in the order in which they were added. */
export class SourceRegistry implements MetricSourcesExtensionPoint {
  private readonly sources = new Map<string, MetricSource>();

  addMetricSource(source: MetricSource): void {
    if (this.sources.has(source.id)) {
      throw new ConflictError(
        `A metric source with the id "${source.id}" is registered already; give each source its own id`,
      );
    }
    this.sources.set(source.id, source);
  }

  get(id: string): MetricSource | undefined {
    return this.sources.get(id);
  }

  all(): MetricSource[] {
    return [...this.sources.values()];
  }
}
