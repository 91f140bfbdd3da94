import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Series,
  SeriesPoint,
  SeriesRequest,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { PinnedSeries } from '../pins/PinnedSeries';
import { resolveQuietly } from '../sources/resolveQuietly';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { SourceStates } from '../sources/SourceStates';
import { toReadTarget, type TargetResolver } from '../targets/TargetResolver';
import { fillGaps, holdPoints, isEmpty } from './alignPoints';
import type { LastGoodSeries } from './LastGoodSeries';
import type { FreshSeries, SeriesJob, SeriesReader } from './SeriesReader';
import { gridInstants, naturalStep, parseWindow, stepGrid } from './stepGrid';

/** Reads series in bulk. Whatever a source does, the answer comes: fresh, else the last good one with its age. */
export class SeriesService {
  constructor(
    private readonly options: {
      targets: TargetResolver;
      reader: SeriesReader;
      lastGood: LastGoodSeries;
      pinned: PinnedSeries;
      registry: SourceRegistry;
      states: SourceStates;
      clock: Clock;
    },
  ) {}

  async query(
    request: {
      items: SeriesRequest[];
      start: string;
      end: string;
      stepSeconds?: number;
    },
    credentials: BackstageCredentials,
  ): Promise<Series[]> {
    const window = parseWindow(request);
    if (request.stepSeconds) stepGrid(window, request.stepSeconds);
    const targets = await this.options.targets.resolve(
      request.items,
      credentials,
    );
    const jobs = targets.map<SeriesJob>(target => ({
      target,
      grid: stepGrid(
        window,
        request.stepSeconds ?? naturalStep(target.metric.stepSeconds, window),
      ),
    }));
    const reads = await Promise.all(jobs.map(job => this.read(job)));
    const series = await this.withLastGood(jobs, reads);
    return this.withPinned(jobs, series);
  }

  private async read(job: SeriesJob): Promise<FreshSeries | Error> {
    try {
      return await this.options.reader.read(job);
    } catch (error) {
      return isError(error) ? error : new Error(String(error));
    }
  }

  private async withLastGood(
    jobs: SeriesJob[],
    reads: (FreshSeries | Error)[],
  ): Promise<Series[]> {
    const { lastGood } = this.options;
    await lastGood.keep(
      jobs.flatMap(({ target, grid }, i) => {
        const read = reads[i];
        if (read instanceof Error) return [];
        const { queriedAt, ...known } = read;
        const stepSeconds = grid.stepMs / 1000;
        return [{ target, queriedAt, known: { ...known, stepSeconds } }];
      }),
    );
    const recalled = await lastGood.recall(
      jobs
        .filter((_, i) => isOutage(reads[i]))
        .map(job => ({
          target: job.target,
          stepSeconds: job.grid.stepMs / 1000,
        })),
    );
    return jobs.map((job, i) => {
      const read = reads[i];
      if (!(read instanceof Error)) return toSeries(job, read);
      const known = isOutage(read) && recalled.get(job.target.key);
      const held =
        known &&
        holdPoints(job.grid, {
          points: known.body.points,
          stepMs: known.body.stepSeconds * 1000,
        });
      if (known && held && !isEmpty(held)) {
        return toSeries(
          job,
          {
            points: held,
            resolvedQuery: known.body.resolvedQuery,
            warnings: known.body.warnings,
            queriedAt: known.queriedAt,
          },
          { staleSince: this.staleSince(job) },
        );
      }
      return this.withoutValue(job, read);
    });
  }

  private withoutValue(job: SeriesJob, error: Error): Series {
    const points = gridInstants(job.grid).map<SeriesPoint>(at => [at, null]);
    return toSeries(
      job,
      {
        points,
        resolvedQuery: resolveQuietly(
          this.options.registry.get(job.target.metric.sourceId),
          toReadTarget(job.target),
          job.grid.stepMs / 1000,
        ),
        warnings: [],
        queriedAt: this.options.clock.now(),
      },
      {
        error: error.message,
        staleSince: isOutage(error) ? this.staleSince(job) : null,
      },
    );
  }

  /** What was pinned stands in where the engine has nothing any more. */
  private async withPinned(
    jobs: SeriesJob[],
    series: Series[],
  ): Promise<Series[]> {
    const gaps = jobs.filter((_, i) =>
      series[i].points.some(([, value]) => value === null),
    );
    const pinned = await this.options.pinned.read(gaps);
    return series.map((one, i) => {
      const values = pinned.get(jobs[i]);
      if (!values) return one;
      const points = fillGaps(one.points, values);
      return { ...one, points, error: isEmpty(points) ? one.error : null };
    });
  }

  private staleSince({ target }: SeriesJob): string {
    const { failingSince } = this.options.states.get(target.metric.sourceId);
    return (failingSince ?? this.options.clock.now()).toISOString();
  }
}

/** A query at fault is not an outage: an old answer to it would hide the fault. */
function isOutage(read: FreshSeries | Error): read is Error {
  return read instanceof Error && read.name !== 'InputError';
}

function toSeries(
  { target, grid }: SeriesJob,
  read: FreshSeries,
  trouble: { staleSince?: string | null; error?: string } = {},
): Series {
  return {
    metricId: target.metric.id,
    entityRef: target.entityRef,
    arm: target.arm ?? null,
    stepSeconds: grid.stepMs / 1000,
    points: read.points,
    provenance: {
      sourceId: target.metric.sourceId,
      resolvedQuery: read.resolvedQuery,
      queriedAt: read.queriedAt.toISOString(),
      staleSince: trouble.staleSince ?? null,
      warnings: read.warnings,
    },
    error: trouble.error ?? null,
  };
}
