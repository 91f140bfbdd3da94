import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type {
  MetricHealth,
  MetricInput,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import { toProposalTarget } from '../candidates/CandidatePreviews';
import { alignPoints } from '../series/alignPoints';
import { stepGrid } from '../series/stepGrid';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { SourceStates } from '../sources/SourceStates';
import { hashKey } from '../targets/seriesKey';
import { judgeHealth } from './judgeHealth';

const DAY_SECONDS = 24 * 3600;
const PAST_DAYS = 90;
/** A day of a metric that has one value a day says nothing about gaps. */
const FEWEST_STEPS = 20;
/** Fine enough to see an outage of minutes, coarse enough for sixty metrics at once. */
const LEAST_STEP_SECONDS = 300;
const MAX_CACHED = 5_000;
const TTL_MS = 5 * 60_000;

interface Wish {
  metric: MetricInput & { id?: string };
  entity: Entity;
}

/** Whether metrics have data, since when and how much; kept for five minutes. */
export class HealthReader {
  private readonly cache: LRUCache<string, MetricHealth, Wish>;

  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      states: SourceStates;
      clock: Clock;
    },
  ) {
    this.cache = new LRUCache<string, MetricHealth, Wish>({
      max: MAX_CACHED,
      ttl: TTL_MS,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.ask(context),
    });
  }

  /** Never throws: a source that fails is a state too. */
  async read(wish: Wish, entityRef: string): Promise<MetricHealth> {
    const { sourceId, stepSeconds } = wish.metric;
    try {
      const { metric } = toProposalTarget(wish.metric, wish.entity);
      const key = hashKey([sourceId, entityRef, metric]);
      return (await this.cache.fetch(key, { context: wish }))!;
    } catch (error) {
      const { failingSince } = this.options.states.get(sourceId);
      return {
        state: 'failing',
        since: failingSince?.toISOString() ?? null,
        lastAt: null,
        share: null,
        stepSeconds: stepSeconds ?? LEAST_STEP_SECONDS,
        message: isError(error) ? error.message : String(error),
      };
    }
  }

  private async ask(wish: Wish): Promise<MetricHealth> {
    const stepSeconds = Math.max(
      LEAST_STEP_SECONDS,
      wish.metric.stepSeconds ?? 0,
    );
    const [recent, past] = await Promise.all([
      this.points(
        wish,
        Math.max(DAY_SECONDS, FEWEST_STEPS * stepSeconds),
        stepSeconds,
      ),
      this.points(wish, PAST_DAYS * DAY_SECONDS, DAY_SECONDS),
    ]);
    const now = this.options.clock.now().getTime();
    return judgeHealth({ recent, past, stepSeconds, now });
  }

  private async points(
    { metric, entity }: Wish,
    seconds: number,
    stepSeconds: number,
  ): Promise<SeriesPoint[]> {
    const source = this.options.registry.get(metric.sourceId);
    if (!source) {
      throw new Error(`The source "${metric.sourceId}" is not installed`);
    }
    const end = this.options.clock.now();
    const start = new Date(end.getTime() - seconds * 1000);
    const grid = stepGrid({ start, end }, stepSeconds);
    const answer = await this.options.caller.call(source, options =>
      source.readSeries(
        toProposalTarget(metric, entity),
        {
          start: new Date(grid.start),
          end: new Date(grid.end),
          stepSeconds,
        },
        options,
      ),
    );
    return alignPoints(grid, answer.points);
  }
}
