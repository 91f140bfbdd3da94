import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { RollupReadStore } from '../../../../store/delivery/RollupReadStore';
import { DEFAULT_RULES } from '../../rules/facts';
import { hourOf } from '../content/hours';
import { addWeeks, type WeekCalendar } from '../content/WeekCalendar';
import { byScope, weeksWithin, YEAR_WEEKS } from './weeklyValues';

/** So many groups are in memory at a time. */
const PAGE = 50;

/** The last year of a group, the running week included, in the order of time. */
export interface GroupYear {
  ref: string;
  /** Whether one of its services is made up. */
  simulated: boolean;
  weeks: DeliveryWeek[];
}

/** Reads the past of all groups, for tasks that look at each of them. */
export class GroupYears {
  constructor(
    private readonly options: {
      rollupReads: RollupReadStore;
      calendar: WeekCalendar;
      clock: Clock;
    },
  ) {}

  /** All groups that own services with facts, page by page, by reference. */
  async *pages(signal: AbortSignal): AsyncIterable<GroupYear[]> {
    const { rollupReads, calendar, clock } = this.options;
    const now = clock.now().getTime();
    const to = addWeeks(calendar.weekOf(now), 1);
    const range = { from: addWeeks(to, -YEAR_WEEKS), to };
    const time = { hour: hourOf(now), rules: DEFAULT_RULES };
    const groups = (await rollupReads.owners()).filter(owner => owner.ownerRef);
    for (let i = 0; i < groups.length && !signal.aborted; i += PAGE) {
      const page = groups.slice(i, i + PAGE);
      const refs = page.map(({ ownerRef }) => ownerRef);
      const found = byScope(await rollupReads.rollups('owner', refs, range));
      yield page.map(({ ownerRef, simulated }) => ({
        ref: ownerRef,
        simulated,
        weeks: weeksWithin(
          found.get(ownerRef) ?? new Map(),
          range,
          calendar,
          time,
        ),
      }));
    }
  }
}
