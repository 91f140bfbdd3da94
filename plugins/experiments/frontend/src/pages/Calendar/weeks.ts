import { addDays, WEEKS } from './calendarUrl';

/** A week of the viewer's time zone. Instants are epoch milliseconds; it ends before `to`. */
export interface Week {
  from: number;
  to: number;
}

/** The weeks from a Monday on; a change of the clocks makes one longer or shorter. */
export function weeksFrom(monday: Date): Week[] {
  return Array.from({ length: WEEKS }, (_, i) => ({
    from: addDays(monday, 7 * i).getTime(),
    to: addDays(monday, 7 * (i + 1)).getTime(),
  }));
}

/** Whether a span touches a week. */
export function touches(
  span: { from: number; to: number },
  week: Week,
): boolean {
  return span.from < week.to && span.to > week.from;
}
