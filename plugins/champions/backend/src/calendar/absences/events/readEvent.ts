import { TIME_STEPS, type Budget } from '../Budget';
import type { IcsComponent } from '../ics/readComponents';
import type { IcsProperty } from '../ics/readProperty';
import { CalendarProblem } from '../Problems';
import { readRecurrenceRule } from '../recurrence/RecurrenceRule';
import { readUntil } from '../recurrence/readUntil';
import type { ZoneBook } from '../zones/ZoneBook';
import type { CalendarEvent, EventRule } from './CalendarEvent';
import { calendarTime, type CalendarTime } from './CalendarTime';
import { eventKind } from './entryKind';
import { lengthOfDuration, lengthUntil, type Length } from './Length';

class EventReader {
  constructor(
    private readonly component: IcsComponent,
    private readonly zones: ZoneBook,
    private readonly budget: Budget,
  ) {}

  read(): CalendarEvent {
    const startProperty = this.first('DTSTART');
    if (!startProperty) throw new CalendarProblem('an event has no DTSTART');
    const start = this.time(startProperty);
    const length = this.length(start);
    return {
      line: this.component.line,
      uid: this.value('UID')?.trim(),
      sequence: this.sequence(),
      kind: eventKind(name => this.value(name)),
      cancelled: this.value('STATUS')?.trim().toUpperCase() === 'CANCELLED',
      start,
      length,
      rules: this.all('RRULE').map(({ value }) => this.rule(value, start)),
      dates: this.dates(length),
      excluded: this.all('EXDATE').flatMap(property =>
        this.values(property).map(value =>
          calendarTime(value, property, this.zones),
        ),
      ),
      replaces: this.replaces(),
    };
  }

  private all(name: string): IcsProperty[] {
    return this.component.properties.filter(property => property.name === name);
  }

  private first(name: string): IcsProperty | undefined {
    return this.component.properties.find(property => property.name === name);
  }

  private value(name: string): string | undefined {
    return this.first(name)?.value;
  }

  private values({ value }: IcsProperty): string[] {
    const values = value.split(',').filter(part => part.trim() !== '');
    this.budget.step(values.length * TIME_STEPS);
    return values;
  }

  private time(property: IcsProperty): CalendarTime {
    return calendarTime(property.value, property, this.zones);
  }

  private sequence(): number {
    const sequence = Number(this.value('SEQUENCE') ?? 0);
    return Number.isFinite(sequence) ? sequence : 0;
  }

  private length(start: CalendarTime): Length {
    const end = this.first('DTEND');
    if (end) return lengthUntil(start, this.time(end));
    const duration = this.value('DURATION');
    if (duration !== undefined) return lengthOfDuration(duration, start.allDay);
    return { days: start.allDay ? 1 : 0, ms: 0 };
  }

  private rule(value: string, start: CalendarTime): EventRule {
    const until = readUntil(value);
    return {
      rule: readRecurrenceRule(value),
      isOver: wall => {
        if (!until) return false;
        return start.allDay
          ? until.isBeforeDay(wall)
          : until.isBefore(wall, start.zone);
      },
    };
  }

  private dates(length: Length): CalendarEvent['dates'] {
    return this.all('RDATE').flatMap(property =>
      this.values(property).map(value => {
        const [first, second] = value.split('/');
        const start = calendarTime(first, property, this.zones);
        if (second === undefined) return { start, length };
        return { start, length: this.periodLength(start, second, property) };
      }),
    );
  }

  private periodLength(
    start: CalendarTime,
    end: string,
    property: IcsProperty,
  ): Length {
    return /^[+-]?P/i.test(end)
      ? lengthOfDuration(end, start.allDay)
      : lengthUntil(start, calendarTime(end, property, this.zones));
  }

  private replaces(): CalendarEvent['replaces'] {
    const property = this.first('RECURRENCE-ID');
    if (!property) return undefined;
    return {
      time: this.time(property),
      andFuture:
        property.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    };
  }
}

/**
 * @throws {@link CalendarProblem} when its times cannot be read, or BudgetSpent when they are too many
 */
export function readEvent(
  component: IcsComponent,
  zones: ZoneBook,
  budget: Budget,
): CalendarEvent {
  return new EventReader(component, zones, budget).read();
}
