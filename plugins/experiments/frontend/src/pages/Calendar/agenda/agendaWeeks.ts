import type {
  Calendar,
  CalendarItem,
  Collision,
  Freeze,
} from '@hone/backstage-plugin-experiments-common';
import { spanOf } from '../layout';
import { touches, type Week } from '../weeks';

/** What happens in a week. */
export interface AgendaWeek {
  week: Week;
  starting: CalendarItem[];
  running: CalendarItem[];
  freezes: Freeze[];
  /** Those that begin in this week, or ran before the first one. */
  collisions: Collision[];
}

/** The calendar week by week, without weeks in which nothing is. */
export function agendaWeeks(
  calendar: Calendar,
  weeks: readonly Week[],
  now: number,
): AgendaWeek[] {
  const begins = (instant: string, week: Week, first: boolean) => {
    const at = Date.parse(instant);
    return at < week.to && (at >= week.from || first);
  };
  return weeks
    .map((week, i): AgendaWeek => {
      const present = calendar.items.filter(item =>
        touches(spanOf(item, now), week),
      );
      const starting = present.filter(({ from }) => begins(from, week, false));
      return {
        week,
        starting,
        running: present.filter(item => !starting.includes(item)),
        freezes: calendar.freezes.filter(({ from, to }) =>
          touches({ from: Date.parse(from), to: Date.parse(to) }, week),
        ),
        collisions: calendar.collisions
          .map(({ collision }) => collision)
          .filter(({ from }) => begins(from, week, i === 0)),
      };
    })
    .filter(
      ({ starting, running, freezes }) =>
        starting.length + running.length + freezes.length > 0,
    );
}
