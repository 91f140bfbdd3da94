import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { MomentsAnswer } from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { LRUCache } from 'lru-cache';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import { hashKey } from '../targets/seriesKey';
import { toReadTarget, type ResolvedTarget } from '../targets/TargetResolver';

/** The moments of one arm over one window. */
export interface MomentsJob {
  target: ResolvedTarget;
  start: Date;
  end: Date;
}

/** What a source answered just now or a moment ago. */
export interface FreshMoments extends MomentsAnswer {
  queriedAt: Date;
}

const MAX_CACHED = 5_000;

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function finiteCovariate({
  covariate,
}: MomentsAnswer): MomentsAnswer['covariate'] {
  return covariate && Object.values(covariate).every(Number.isFinite)
    ? covariate
    : null;
}

/** Reads moments from their sources; equal questions that come together or shortly after another are asked once. */
export class MomentsReader {
  private readonly cache: LRUCache<string, FreshMoments, MomentsJob>;

  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      clock: Clock;
      ttlMs: number;
    },
  ) {
    this.cache = new LRUCache<string, FreshMoments, MomentsJob>({
      max: MAX_CACHED,
      ttl: options.ttlMs,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.ask(context),
    });
  }

  /** @throws InputError | ServiceUnavailableError with a sentence */
  async read(job: MomentsJob): Promise<FreshMoments> {
    const key = hashKey([
      job.target.key,
      job.target.metric.revision,
      job.start.getTime(),
      job.end.getTime(),
    ]);
    return (await this.cache.fetch(key, { context: job }))!;
  }

  private async ask({ target, start, end }: MomentsJob): Promise<FreshMoments> {
    const { sourceId } = target.metric;
    const source = this.options.registry.get(sourceId);
    if (!source) {
      throw new ServiceUnavailableError(
        `The metric source "${sourceId}" is not installed`,
      );
    }
    if (!source.readMoments) {
      throw new InputError(
        `${source.title} keeps no per-unit data; its arms are compared point by point`,
      );
    }
    const answer = await this.options.caller.call(source, options =>
      source.readMoments!(toReadTarget(target), { start, end }, options),
    );
    return {
      n: finite(answer.n) ?? 0,
      successes: finite(answer.successes),
      mean: finite(answer.mean),
      m2: finite(answer.m2),
      covariate: finiteCovariate(answer),
      unitsInSeveralArms: finite(answer.unitsInSeveralArms),
      repeatedExposures: finite(answer.repeatedExposures),
      resolvedQuery: answer.resolvedQuery,
      warnings: answer.warnings,
      queriedAt: this.options.clock.now(),
    };
  }
}
