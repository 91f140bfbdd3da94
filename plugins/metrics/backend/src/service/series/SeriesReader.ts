import { ServiceUnavailableError } from '@backstage/errors';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import { hashKey } from '../targets/seriesKey';
import { toReadTarget, type ResolvedTarget } from '../targets/TargetResolver';
import { alignPoints } from './alignPoints';
import type { StepGrid } from './stepGrid';

/** One series to be read on one grid. */
export interface SeriesJob {
  target: ResolvedTarget;
  grid: StepGrid;
}

/** What a source answered just now or a moment ago. */
export interface FreshSeries {
  points: SeriesPoint[];
  resolvedQuery: string;
  warnings: string[];
  queriedAt: Date;
}

/** Bounds the cache to about 50 MB. */
const MAX_CACHED_POINTS = 2_000_000;

/** Reads series from their sources; equal questions that come together or shortly after another are asked once. */
export class SeriesReader {
  private readonly cache: LRUCache<string, FreshSeries, SeriesJob>;

  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      clock: Clock;
      ttlMs: number;
    },
  ) {
    this.cache = new LRUCache<string, FreshSeries, SeriesJob>({
      maxSize: MAX_CACHED_POINTS,
      sizeCalculation: series => series.points.length + 100,
      ttl: options.ttlMs,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.ask(context),
    });
  }

  /** @throws InputError | ServiceUnavailableError with a sentence */
  async read(job: SeriesJob): Promise<FreshSeries> {
    const { target, grid } = job;
    const key = hashKey([
      target.key,
      target.metric.revision,
      grid.start,
      grid.end,
      grid.stepMs,
    ]);
    return (await this.cache.fetch(key, { context: job }))!;
  }

  private async ask({ target, grid }: SeriesJob): Promise<FreshSeries> {
    const source = this.options.registry.get(target.metric.sourceId);
    if (!source) {
      throw new ServiceUnavailableError(
        `The metric source "${target.metric.sourceId}" is not installed`,
      );
    }
    const stepSeconds = grid.stepMs / 1000;
    if (grid.count === 0) {
      return {
        points: [],
        resolvedQuery: source.resolve(toReadTarget(target), stepSeconds),
        warnings: [],
        queriedAt: this.options.clock.now(),
      };
    }
    const answer = await this.options.caller.call(source, options =>
      source.readSeries(
        toReadTarget(target),
        {
          start: new Date(grid.start),
          end: new Date(grid.end),
          stepSeconds,
        },
        options,
      ),
    );
    return {
      points: alignPoints(grid, answer.points),
      resolvedQuery: answer.resolvedQuery,
      warnings: answer.warnings,
      queriedAt: this.options.clock.now(),
    };
  }
}
