import type { Budget } from '../Budget';
import type { WallTime } from '../zones/ZoneRules';
import { dayFilter } from './dayFilter';
import { periodsOf } from './periods';
import type { RecurrenceRule } from './RecurrenceRule';
import { timesOfPeriod } from './timesOfPeriod';

/**
 * The times of a rule from `from` up to `to`, in order. DTSTART is the first of them, and counts, whether the rule meets
 * it or not (RFC 5545, 3.8.5.3). Rules without COUNT begin near the window, however long ago they started.
 *
 * @param start - DTSTART
 * @param isOver - whether a time lies after UNTIL
 * @throws BudgetSpent
 */
export function* expandRule(
  rule: RecurrenceRule,
  start: WallTime,
  window: { from: WallTime; to: WallTime },
  isOver: (wall: WallTime) => boolean,
  budget: Budget,
): Generator<WallTime> {
  if (start >= window.to || isOver(start)) return;
  if (start >= window.from) yield start;
  const periods = periodsOf(rule);
  const allowed = dayFilter(rule, start);
  const first = periods.indexOf(start);
  const skipped =
    rule.count === undefined
      ? Math.floor((periods.indexOf(window.from) - first) / rule.interval)
      : 0;
  let count = 1;
  for (let n = Math.max(0, skipped); ; n += 1) {
    budget.step();
    const index = first + n * rule.interval;
    const period = periods.startOf(index);
    // Beyond what a Date can hold the comparison fails, too.
    if (!(period < window.to)) return;
    const end = periods.startOf(index + 1);
    const place = { start, period, end };
    for (const wall of timesOfPeriod(rule, allowed, place, budget)) {
      if (wall <= start) continue;
      count += 1;
      if (count > (rule.count ?? Infinity) || isOver(wall)) return;
      if (wall >= window.to) return;
      if (wall >= window.from) yield wall;
    }
  }
}
