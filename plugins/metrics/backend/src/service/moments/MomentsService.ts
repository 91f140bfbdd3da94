import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  ArmMoments,
  SeriesRequest,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { PinnedMoments } from '../pins/PinnedMoments';
import { parseWindow } from '../series/stepGrid';
import type { SourceStates } from '../sources/SourceStates';
import type { TargetResolver } from '../targets/TargetResolver';
import type { LastGoodMoments } from './LastGoodMoments';
import type { FreshMoments, MomentsJob, MomentsReader } from './MomentsReader';

type Read = FreshMoments | Error;

/** Reads sufficient statistics of arms in bulk; whatever a source does, the answer comes. */
export class MomentsService {
  constructor(
    private readonly options: {
      targets: TargetResolver;
      reader: MomentsReader;
      lastGood: LastGoodMoments;
      pinned: PinnedMoments;
      states: SourceStates;
      clock: Clock;
    },
  ) {}

  async query(
    request: { items: SeriesRequest[]; start: string; end: string },
    credentials: BackstageCredentials,
  ): Promise<ArmMoments[]> {
    const window = parseWindow(request);
    const targets = await this.options.targets.resolve(
      request.items,
      credentials,
    );
    const jobs = targets.map<MomentsJob>(target => ({ target, ...window }));
    const reads = await Promise.all(jobs.map(job => this.read(job)));
    await this.options.lastGood.keep(
      jobs.flatMap((job, i) => {
        const fresh = reads[i];
        return fresh instanceof Error ? [] : [{ job, fresh }];
      }),
    );
    const pinned = await this.options.pinned.read(
      jobs.filter((_, i) => isMissing(reads[i])),
    );
    const recalled = await this.options.lastGood.recall(
      jobs.filter((job, i) => isOutage(reads[i]) && !pinned.has(job)),
    );
    return jobs.map((job, i) =>
      this.toMoments(job, reads[i], pinned.get(job), recalled.get(job)),
    );
  }

  private async read(job: MomentsJob): Promise<Read> {
    try {
      return await this.options.reader.read(job);
    } catch (error) {
      return isError(error) ? error : new Error(String(error));
    }
  }

  private toMoments(
    job: MomentsJob,
    read: Read,
    pinned: FreshMoments | undefined,
    recalled:
      | { body: Omit<FreshMoments, 'queriedAt'>; queriedAt: Date }
      | undefined,
  ): ArmMoments {
    const stale = isOutage(read) ? this.staleSince(job) : null;
    if (pinned) return toAnswer(job, pinned, { staleSince: null });
    if (!(read instanceof Error)) return toAnswer(job, read, {});
    if (recalled) {
      const { body, queriedAt } = recalled;
      return toAnswer(job, { ...body, queriedAt }, { staleSince: stale });
    }
    const nothing: FreshMoments = {
      n: 0,
      successes: null,
      mean: null,
      m2: null,
      resolvedQuery: '',
      warnings: [],
      queriedAt: this.options.clock.now(),
    };
    return toAnswer(job, nothing, { staleSince: stale, error: read.message });
  }

  private staleSince({ target }: MomentsJob): string {
    const { failingSince } = this.options.states.get(target.metric.sourceId);
    return (failingSince ?? this.options.clock.now()).toISOString();
  }
}

function isOutage(read: Read): boolean {
  return read instanceof Error && read.name !== 'InputError';
}

function isMissing(read: Read): boolean {
  return isOutage(read) || (!(read instanceof Error) && read.n === 0);
}

function toAnswer(
  { target }: MomentsJob,
  read: FreshMoments,
  trouble: { staleSince?: string | null; error?: string },
): ArmMoments {
  return {
    metricId: target.metric.id,
    entityRef: target.entityRef,
    arm: target.arm ?? null,
    n: read.n,
    successes: read.successes,
    mean: read.mean,
    m2: read.m2,
    covariate: read.covariate ?? null,
    unitsInSeveralArms: read.unitsInSeveralArms ?? null,
    repeatedExposures: read.repeatedExposures ?? null,
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
