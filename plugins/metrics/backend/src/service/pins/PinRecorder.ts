import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { MetricSource } from '@hone/backstage-plugin-metrics-node';
import { mergeMoments } from '@hone/inference';
import type { Clock } from '@hone/node';
import type {
  Observation,
  ObservationStore,
} from '../../store/ObservationStore';
import type { PinStore, StoredPin } from '../../store/PinStore';
import { PUSH_SOURCE_ID } from '../push/PushSource';
import { alignPoints } from '../series/alignPoints';
import { stepGrid } from '../series/stepGrid';
import type { SourceCaller } from '../sources/SourceCaller';
import { toReadTarget } from '../targets/TargetResolver';
import { pinSelection } from './pinSelection';

/** Buckets of one pin in one run, so that one pin does not keep the others waiting. */
const MAX_BUCKETS = 500;
/** Counts need a query per bucket. */
const MAX_COUNTED_BUCKETS = 60;
/** Points of the source in one run. */
const MAX_POINTS = 10_000;
/** Late samples get this long to arrive before a bucket is closed. */
export const SETTLE_MS = 120_000;

interface Work {
  pin: StoredPin;
  metric: Metric;
  entity: Entity;
  source: MetricSource;
  /** First instant to record, on the grid of the buckets. */
  start: number;
  /** End of the last bucket that is over. */
  end: number;
}

/** Copies the next stretch of pinned series into buckets. */
export class PinRecorder {
  constructor(
    private readonly options: {
      pins: PinStore;
      observations: ObservationStore;
      caller: SourceCaller;
      clock: Clock;
      logger: LoggerService;
    },
  ) {}

  /** Records what is over; true when more is left for the next run. */
  async record(
    pin: StoredPin,
    metric: Metric,
    entity: Entity,
    source: MetricSource,
  ): Promise<boolean> {
    const { pins, observations, clock } = this.options;
    await pins.attempted(pin.id, clock.now());
    const work = this.nextStretch({ pin, metric, entity, source });
    if (work.end > work.start) {
      const buckets = await this.read(work);
      await observations.addMissing(buckets);
      await pins.recorded(pin.id, new Date(work.end));
    }
    const finished = pin.until !== null && work.end >= pin.until.getTime();
    if (finished) await pins.close(pin.id);
    return (
      !finished && work.end + work.pin.bucketSeconds * 1000 < this.horizon(pin)
    );
  }

  private horizon(pin: StoredPin): number {
    const settled = this.options.clock.now().getTime() - SETTLE_MS;
    return Math.min(settled, pin.until?.getTime() ?? Infinity);
  }

  private nextStretch(of: Omit<Work, 'start' | 'end'>): Work {
    const { pin, metric, source } = of;
    const bucketMs = pin.bucketSeconds * 1000;
    const from = pin.recordedUntil ?? pin.from;
    const start = Math.floor(from.getTime() / bucketMs) * bucketMs;
    // The bucket that holds the end is recorded whole once it is over.
    const until =
      pin.until === null
        ? Infinity
        : Math.ceil(pin.until.getTime() / bucketMs) * bucketMs;
    const settled = this.options.clock.now().getTime() - SETTLE_MS;
    const over = Math.floor(settled / bucketMs) * bucketMs;
    const pointsPerBucket = Math.max(1, pin.bucketSeconds / metric.stepSeconds);
    const most = counts(metric, source)
      ? MAX_COUNTED_BUCKETS
      : Math.max(
          1,
          Math.min(MAX_BUCKETS, Math.floor(MAX_POINTS / pointsPerBucket)),
        );
    return {
      ...of,
      start,
      end: Math.min(over, until, start + most * bucketMs),
    };
  }

  private async read(work: Work): Promise<Observation[]> {
    // Pushed observations are in this database already.
    if (work.source.id === PUSH_SOURCE_ID) return [];
    return counts(work.metric, work.source)
      ? this.readCounts(work)
      : this.readPoints(work);
  }

  private async readPoints(work: Work): Promise<Observation[]> {
    const bucketMs = work.pin.bucketSeconds * 1000;
    const stepSeconds = Math.min(
      work.metric.stepSeconds,
      work.pin.bucketSeconds,
    );
    const grid = stepGrid(
      { start: new Date(work.start), end: new Date(work.end - 1) },
      stepSeconds,
    );
    const answer = await this.options.caller.call(work.source, options =>
      work.source.readSeries(
        target(work),
        { start: new Date(grid.start), end: new Date(grid.end), stepSeconds },
        options,
      ),
    );
    const buckets = new Map<number, { n: number; mean: number; m2: number }>();
    for (const [at, value] of alignPoints(grid, answer.points)) {
      if (value === null) continue;
      const bucket = Math.floor(at / bucketMs) * bucketMs;
      const known = buckets.get(bucket) ?? { n: 0, mean: 0, m2: 0 };
      buckets.set(bucket, mergeMoments(known, { n: 1, mean: value, m2: 0 }));
    }
    return [...buckets].map(([at, moments]) => ({
      ...bucketOf(work, at),
      ...moments,
      successes: null,
    }));
  }

  private async readCounts(work: Work): Promise<Observation[]> {
    const bucketMs = work.pin.bucketSeconds * 1000;
    // A point of a series looks back over its step, so the counts of a bucket do too.
    const lookBack =
      Math.min(work.metric.stepSeconds, work.pin.bucketSeconds) * 1000;
    const starts: number[] = [];
    for (let at = work.start; at < work.end; at += bucketMs) starts.push(at);
    const buckets = await Promise.all(
      starts.map(async at => {
        const { n, successes } = await this.options.caller.call(
          work.source,
          options =>
            work.source.readMoments!(
              target(work),
              {
                start: new Date(at - lookBack),
                end: new Date(at + bucketMs - lookBack),
              },
              options,
            ),
        );
        return { ...bucketOf(work, at), n, mean: null, m2: null, successes };
      }),
    );
    return buckets.filter(bucket => bucket.n > 0);
  }

  /** Says once per try why a pin could not go on. */
  failed(pin: StoredPin, error: unknown): void {
    this.options.logger.warn(
      `The pinned series ${pin.id} was not recorded: ${
        isError(error) ? error.message : error
      }`,
    );
  }
}

/** Whether counts are kept, which add up over buckets. */
function counts(metric: Metric, source: MetricSource): boolean {
  return (
    metric.kind === 'proportion' &&
    source.readMoments !== undefined &&
    source.momentsAddUp !== false
  );
}

function target({ pin, metric, entity }: Work) {
  return toReadTarget({
    metric,
    entity,
    arm: pin.arm || undefined,
    selector: pin.selector,
  });
}

function bucketOf({ pin }: Work, at: number) {
  const { source, ...selection } = pinSelection(pin);
  return {
    ...selection,
    source,
    externalId: String(at),
    at,
    bucketSeconds: pin.bucketSeconds,
  };
}
