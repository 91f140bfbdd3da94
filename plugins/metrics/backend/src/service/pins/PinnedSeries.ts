import type { ObservationStore } from '../../store/ObservationStore';
import type { PinStore, StoredPin } from '../../store/PinStore';
import { slotValue } from '../observations/slotValue';
import type { SeriesJob } from '../series/SeriesReader';
import { pinSelection } from './pinSelection';

/** Reads what was pinned of series. */
export class PinnedSeries {
  constructor(
    private readonly options: {
      pins: PinStore;
      observations: ObservationStore;
    },
  ) {}

  /** The pinned values on the grid of each job, by instant. */
  async read(jobs: SeriesJob[]): Promise<Map<SeriesJob, Map<number, number>>> {
    const values = new Map<SeriesJob, Map<number, number>>();
    if (jobs.length === 0) return values;
    const pins = await this.options.pins.forSeries(jobs.map(j => j.target.key));
    for (const job of jobs) {
      const own = pins.get(job.target.key);
      if (own) values.set(job, await this.readPins(job, own));
    }
    return values;
  }

  private async readPins(job: SeriesJob, pins: StoredPin[]) {
    const values = new Map<number, number>();
    for (const pin of pins) {
      const slots = await this.options.observations.slots(
        pinSelection(pin),
        job.grid,
      );
      for (const slot of slots) {
        // Buckets of rates hold levels, not sums: their mean is the rate.
        const { kind } = job.target.metric;
        const value = slotValue(kind === 'rate' ? 'mean' : kind, slot, {
          seconds: 1,
        });
        if (value !== null && !values.has(slot.at)) values.set(slot.at, value);
      }
    }
    return values;
  }
}
