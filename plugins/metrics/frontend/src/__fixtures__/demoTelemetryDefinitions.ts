import type {
  CatalogueEntry,
  Metric,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import { HoneApiError } from '@hone/common';
import { demoEntries } from './demoTelemetryMetrics';

const DAY = 86_400_000;

/** Definitions of metrics in memory. */
export class DemoDefinitions {
  private readonly known = new Map<string, CatalogueEntry[]>();
  private readonly revisions = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  catalogue(entityRef: string): CatalogueEntry[] {
    const known = this.known.get(entityRef);
    if (known) return known;
    const entries = demoEntries(entityRef, this.now());
    this.known.set(entityRef, entries);
    return entries;
  }

  async getMetric(id: string): Promise<Metric> {
    return this.metricOf(this.find(id));
  }

  async createMetric(input: MetricInput): Promise<Metric> {
    const entries = this.catalogue(input.entityRef ?? '');
    const proposed = entries.find(
      ({ metricId, metric }) => metricId === null && metric.name === input.name,
    );
    if (!proposed) {
      throw new HoneApiError({
        name: 'ConflictError',
        message: `There is a metric ${input.name} already`,
        status: 409,
      });
    }
    const created = {
      ...proposed,
      metricId: `new-${input.name}`,
      metric: input,
      owner: input.owner ?? proposed.owner,
    };
    this.replace(proposed, created);
    return this.metricOf(created);
  }

  async updateMetric(
    id: string,
    revision: number,
    input: MetricInput,
  ): Promise<Metric> {
    const entry = this.find(id);
    if (this.revisionOf(id) !== revision) {
      throw new HoneApiError({
        name: 'ConflictError',
        message: `The metric ${id} was changed by somebody else`,
        status: 409,
      });
    }
    this.revisions.set(id, revision + 1);
    const changed = {
      ...entry,
      metric: input,
      owner: input.owner ?? entry.owner,
    };
    this.replace(entry, changed);
    return this.metricOf(changed);
  }

  private find(id: string): CatalogueEntry {
    const entry = [...this.known.values()]
      .flat()
      .find(({ metricId }) => metricId === id);
    if (entry) return entry;
    throw new HoneApiError({
      name: 'NotFoundError',
      message: `There is no metric ${id}`,
      status: 404,
    });
  }

  private replace(before: CatalogueEntry, after: CatalogueEntry) {
    for (const [entityRef, entries] of this.known) {
      this.known.set(
        entityRef,
        entries.map(entry => (entry === before ? after : entry)),
      );
    }
  }

  private revisionOf(id: string): number {
    return this.revisions.get(id) ?? 1;
  }

  private metricOf({ metric, metricId }: CatalogueEntry): Metric {
    const id = metricId ?? '';
    const at = new Date(this.now() - 30 * DAY).toISOString();
    return {
      id,
      ...metric,
      description: metric.description ?? '',
      entityRef: metric.entityRef ?? null,
      stepSeconds: metric.stepSeconds ?? 60,
      simulated: metric.simulated ?? false,
      owner: metric.owner ?? null,
      revision: this.revisionOf(id),
      createdAt: at,
      updatedAt: at,
      createdBy: 'user:default/guest',
    };
  }
}
