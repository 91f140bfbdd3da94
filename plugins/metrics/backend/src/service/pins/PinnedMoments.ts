import type { Clock } from '@hone/node';
import type { ObservationStore } from '../../store/ObservationStore';
import type { PinStore } from '../../store/PinStore';
import type { FreshMoments, MomentsJob } from '../moments/MomentsReader';
import { pinSelection } from './pinSelection';

/** Counts of pinned proportions, for windows that the engine has dropped. */
export class PinnedMoments {
  constructor(
    private readonly options: {
      pins: PinStore;
      observations: ObservationStore;
      clock: Clock;
    },
  ) {}

  /** Only jobs whose whole window was recorded get an answer: a part of it would be taken for the whole. */
  async read(jobs: MomentsJob[]): Promise<Map<MomentsJob, FreshMoments>> {
    const found = new Map<MomentsJob, FreshMoments>();
    const proportions = jobs.filter(j => j.target.metric.kind === 'proportion');
    if (proportions.length === 0) return found;
    const pins = await this.options.pins.forSeries(
      proportions.map(j => j.target.key),
    );
    for (const job of proportions) {
      const pin = (pins.get(job.target.key) ?? []).find(
        p =>
          p.from <= job.start && p.recordedUntil && p.recordedUntil >= job.end,
      );
      if (!pin) continue;
      const merged = await this.options.observations.merge(pinSelection(pin), {
        start: job.start.getTime(),
        end: job.end.getTime(),
      });
      if (merged.n === 0 || merged.successes === null) continue;
      found.set(job, {
        ...merged,
        resolvedQuery: `pinned buckets of "${job.target.metric.name}"`,
        warnings: [
          `The source has no data for this window any more; these are the buckets of ${pin.bucketSeconds} seconds that were pinned`,
        ],
        queriedAt: this.options.clock.now(),
      });
    }
    return found;
  }
}
