import type { Entity } from '@backstage/catalog-model';
import type {
  MetricInput,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import { alignPoints } from '../series/alignPoints';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import { hashKey } from '../targets/seriesKey';

/** The last day of a proposed metric. */
export interface Preview {
  stepSeconds: number;
  points: SeriesPoint[];
}

const DAY_MS = 24 * 3600 * 1000;
const STEP_SECONDS = 900;
const MAX_CACHED = 500;

/** What a source is asked for a metric that may not be defined yet. */
export function toProposalTarget(
  metric: MetricInput & { id?: string },
  entity: Entity,
): MetricReadTarget {
  const { id, name, kind, unit, query, stepSeconds = 60 } = metric;
  return {
    metric: {
      ...(id === undefined ? {} : { id }),
      name,
      kind,
      unit,
      query,
      stepSeconds,
    },
    entity,
  };
}

interface Wish {
  target: MetricReadTarget;
  sourceId: string;
  stepSeconds: number;
}

/** Reads the last day of proposed metrics; one that fails has no points. */
export class CandidatePreviews {
  private readonly cache: LRUCache<string, SeriesPoint[], Wish>;

  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      clock: Clock;
      ttlMs: number;
    },
  ) {
    this.cache = new LRUCache<string, SeriesPoint[], Wish>({
      max: MAX_CACHED,
      ttl: options.ttlMs,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.ask(context),
    });
  }

  async read(
    metric: MetricInput & { id?: string },
    entity: Entity,
    entityRef: string,
  ): Promise<Preview> {
    const stepSeconds = Math.max(STEP_SECONDS, metric.stepSeconds ?? 0);
    const { sourceId } = metric;
    const target = toProposalTarget(metric, entity);
    try {
      const points = await this.cache.fetch(
        hashKey([sourceId, entityRef, target.metric]),
        { context: { target, sourceId, stepSeconds } },
      );
      return { stepSeconds, points: points ?? [] };
    } catch {
      return { stepSeconds, points: [] };
    }
  }

  private async ask(wish: Wish): Promise<SeriesPoint[]> {
    const source = this.options.registry.get(wish.sourceId);
    if (!source) return [];
    const stepMs = wish.stepSeconds * 1000;
    // The last point is now, not the last full step: a service that was deployed a minute ago has something to show.
    const end = Math.floor(this.options.clock.now().getTime() / 1000) * 1000;
    const steps = Math.floor(DAY_MS / stepMs);
    const grid = { start: end - steps * stepMs, end, stepMs, count: steps + 1 };
    const answer = await this.options.caller.call(source, options =>
      source.readSeries(
        wish.target,
        {
          start: new Date(grid.start),
          end: new Date(grid.end),
          stepSeconds: wish.stepSeconds,
        },
        options,
      ),
    );
    return alignPoints(grid, answer.points);
  }
}
