import { TIME_STEPS, type Budget } from '../Budget';
import type { IcsComponent } from '../ics/readComponents';
import { CalendarProblem } from '../Problems';
import type { ZoneBook } from '../zones/ZoneBook';
import type { CalendarEntry } from './CalendarEvent';
import { calendarTime, instantOf } from './CalendarTime';
import { freeBusyKind } from './entryKind';
import { endAfter, lengthOfDuration, lengthUntil } from './Length';

/**
 * The periods of a VFREEBUSY.
 *
 * @throws {@link CalendarProblem} when one of them cannot be read, or BudgetSpent when they are too many
 */
export function* readFreeBusy(
  component: IcsComponent,
  zones: ZoneBook,
  budget: Budget,
): Generator<CalendarEntry> {
  const properties = component.properties.filter(p => p.name === 'FREEBUSY');
  for (const property of properties) {
    const kind = freeBusyKind(property);
    for (const period of property.value.split(',')) {
      budget.step(TIME_STEPS);
      const [first, second] = period.split('/');
      if (second === undefined) {
        throw new CalendarProblem('FREEBUSY is not a period of two times');
      }
      const start = calendarTime(first, property, zones);
      const length = /^[+-]?P/i.test(second)
        ? lengthOfDuration(second, false)
        : lengthUntil(start, calendarTime(second, property, zones));
      yield {
        start: new Date(instantOf(start)),
        end: new Date(endAfter(length, start.zone, start.wall)),
        allDay: null,
        kind,
      };
    }
  }
}
