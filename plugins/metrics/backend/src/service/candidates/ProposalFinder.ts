import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type {
  Metric,
  MetricInput,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricStore } from '../../store/MetricStore';
import { toMetricInput } from '../metrics/toMetricInput';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';

const MAX_DEFINED = 200;

/** A metric of a service: defined already, or found by a source. */
export interface Proposal {
  metric: MetricInput;
  existing: Metric | undefined;
  reason: string;
  match: number;
}

/** Two definitions that read the same series. */
function identity(metric: MetricInput): string {
  const query = Object.entries(metric.query).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  // Pushed metrics have no query: their name is what they read.
  const name = query.length === 0 ? metric.name : '';
  return JSON.stringify([metric.sourceId, metric.kind, query, name]);
}

/** Finds everything that can be measured of a service. */
export class ProposalFinder {
  constructor(
    private readonly options: {
      metrics: MetricStore;
      registry: SourceRegistry;
      caller: SourceCaller;
    },
  ) {}

  /** What is defined and what the sources find, each series once; sources that fail are named, not thrown. */
  async find(
    entity: Entity,
    entityRef: string,
  ): Promise<{ proposals: Proposal[]; failures: SourceFailure[] }> {
    const [defined, discovered] = await Promise.all([
      this.options.metrics.list({ entityRef }, { limit: MAX_DEFINED }),
      this.discover(entity),
    ]);
    return {
      proposals: merge(defined, discovered.proposals, entityRef),
      failures: discovered.failures,
    };
  }

  private async discover(entity: Entity) {
    const { registry, caller } = this.options;
    const failures: SourceFailure[] = [];
    const found = await Promise.all(
      registry.all().map(async source => {
        if (!source.discover) return [];
        try {
          return await caller.call(source, options =>
            source.discover!(entity, options),
          );
        } catch (error) {
          failures.push({
            sourceId: source.id,
            message: isError(error) ? error.message : String(error),
          });
          return [];
        }
      }),
    );
    return { failures, proposals: found.flat() };
  }
}

function merge(
  defined: Metric[],
  discovered: { metric: MetricInput; reason: string; match: number }[],
  entityRef: string,
): Proposal[] {
  const known = new Map<string, Metric>();
  for (const metric of defined) {
    const key = identity(metric);
    // A service's own definition goes before one that fits every service.
    if (!known.has(key) || metric.entityRef !== null) known.set(key, metric);
  }
  const proposals = new Map<string, Proposal>();
  for (const { metric, reason, match } of discovered) {
    const key = identity(metric);
    if (!proposals.has(key)) {
      proposals.set(key, { metric, reason, match, existing: known.get(key) });
    }
  }
  for (const [key, metric] of known) {
    if (proposals.has(key)) continue;
    proposals.set(key, {
      metric: toMetricInput(metric),
      existing: metric,
      match: metric.entityRef === null ? 0.5 : 1,
      reason:
        metric.entityRef === null
          ? `"${metric.title}" is defined for every service.`
          : `"${metric.title}" is defined for ${entityRef}.`,
    });
  }
  return [...proposals.values()];
}
