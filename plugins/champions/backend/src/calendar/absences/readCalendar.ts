import { InputError } from '@backstage/errors';
import {
  Budget,
  BudgetSpent,
  DEFAULT_LIMITS,
  type CalendarLimits,
} from './Budget';
import { CalendarUnreadable } from './CalendarUnreadable';
import type { CalendarEntry, CalendarEvent } from './events/CalendarEvent';
import { readEvent } from './events/readEvent';
import { readFreeBusy } from './events/readFreeBusy';
import { seriesEntries, type Window } from './events/seriesEntries';
import { readComponents, type IcsComponent } from './ics/readComponents';
import { CalendarProblem, Problems } from './Problems';
import { DAY_MS } from './recurrence/periods';
import { namedZone } from './zones/namedZone';
import { ZoneBook } from './zones/ZoneBook';

const MAX_WINDOW_DAYS = 1_100;

/** How a calendar is read. */
export interface ReadOptions {
  /** Beginning of the window. */
  from: Date;
  /** Its end, exclusive; at most 1,100 days later. */
  to: Date;
  /** The zone of the person by its IANA name: of floating times, and of days. */
  zone: string;
  limits?: Partial<CalendarLimits>;
}

/** What a calendar says. */
export interface CalendarReading {
  /** By start, then end. */
  entries: CalendarEntry[];
  /** Sentences about what could not be read. With any, the calendar is only partly read. */
  warnings: string[];
}

class CalendarReader {
  private readonly problems = new Problems();
  private readonly entries: CalendarEntry[] = [];

  constructor(
    private readonly window: Window,
    private readonly options: ReadOptions,
    private readonly limits: CalendarLimits,
    private readonly budget = new Budget(limits),
  ) {}

  read(ics: string): CalendarReading {
    const { problems, budget } = this;
    const components = readComponents(ics, problems, this.limits.components);
    const own = requireZone(this.options.zone);
    const room = 400 * DAY_MS;
    const zones = new ZoneBook(components, {
      own,
      window: { from: this.window.from - room, to: this.window.to + room },
      budget,
      problems,
    });
    const events: CalendarEvent[] = [];
    for (const component of components) {
      if (component.name === 'VEVENT') {
        this.guarded(component.line, () => {
          events.push(readEvent(component, zones, budget));
          this.tellOldRules(component);
        });
      } else if (component.name === 'VFREEBUSY') {
        this.guarded(component.line, () =>
          this.take(readFreeBusy(component, zones, budget)),
        );
      }
    }
    for (const { line, masters, replacements } of groups(events)) {
      this.guarded(line, () =>
        this.take(seriesEntries(masters, replacements, this.window, budget)),
      );
    }
    this.entries.sort(
      (a, b) =>
        a.start.getTime() - b.start.getTime() ||
        a.end.getTime() - b.end.getTime(),
    );
    return { entries: this.entries, warnings: problems.list() };
  }

  /** What cannot be read is told, and hides nothing else. */
  private guarded(line: number, work: () => void): void {
    this.budget.startEvent();
    try {
      work();
    } catch (error) {
      if (error instanceof BudgetSpent) {
        this.problems.add(line, `an event ${error.message}`);
      } else if (error instanceof CalendarProblem) {
        this.problems.add(line, error.message);
      } else {
        throw error;
      }
    }
  }

  private take(entries: Iterable<CalendarEntry>): void {
    const { from, to } = this.window;
    for (const entry of entries) {
      const start = entry.start.getTime();
      const end = entry.end.getTime();
      if (start < to && end > from && end > start) this.entries.push(entry);
    }
  }

  private tellOldRules({ properties }: IcsComponent): void {
    const old = properties.find(({ name }) => name === 'EXRULE');
    if (!old) return;
    this.problems.add(
      old.line,
      'EXRULE was taken out of the standard and is not read; times that it excludes count',
    );
  }
}

function requireZone(name: string) {
  const zone = namedZone(name);
  if (zone) return zone;
  throw new InputError(
    `The zone of a person must be a name such as Europe/Berlin; given was ${name}`,
  );
}

function groups(events: readonly CalendarEvent[]) {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const key =
      event.uid === undefined ? `line ${event.line}` : `uid ${event.uid}`;
    const group = byUid.get(key);
    if (group) group.push(event);
    else byUid.set(key, [event]);
  }
  return [...byUid.values()].map(group => {
    const all = group.filter(({ replaces }) => !replaces);
    const newest = Math.max(...all.map(({ sequence }) => sequence));
    return {
      line: group[0].line,
      // Some programs give different events one UID: of the same revision, all count.
      masters: all.filter(({ sequence }) => sequence === newest),
      replacements: group.filter(({ replaces }) => replaces),
    };
  });
}

/**
 * Reads when a calendar says what about a window. Of its events only the times are parsed: no title, description, place
 * or person is looked at.
 *
 * @throws {@link CalendarUnreadable} when the text is no calendar, or larger than allowed
 * @throws InputError for a window or zone that is none
 */
export function readCalendar(
  ics: string,
  options: ReadOptions,
): CalendarReading {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const window = { from: options.from.getTime(), to: options.to.getTime() };
  const days = (window.to - window.from) / DAY_MS;
  if (!(days > 0 && days <= MAX_WINDOW_DAYS)) {
    throw new InputError(
      `A calendar is read for a window of up to ${MAX_WINDOW_DAYS} days that ends after it begins`,
    );
  }
  if (Buffer.byteLength(ics, 'utf8') > limits.bytes) {
    throw new CalendarUnreadable(
      `The calendar has more than ${limits.bytes} bytes, which is the most that is read`,
    );
  }
  return new CalendarReader(window, options, limits).read(ics);
}
