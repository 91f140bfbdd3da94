import { CalendarUnreadable } from '../CalendarUnreadable';
import type { Problems } from '../Problems';
import { CalendarProblem } from '../Problems';
import { contentLines, type ContentLine } from './contentLines';
import { propertyName, readProperty, type IcsProperty } from './readProperty';

/** A part of a calendar, with those of its properties that are about time. */
export interface IcsComponent {
  /** In upper case. */
  name: string;
  /** Where it begins. */
  line: number;
  properties: IcsProperty[];
  children: IcsComponent[];
}

const CALENDAR = 'VCALENDAR';
const MAX_DEPTH = 8;
const READ_IN_CALENDAR = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE'];
const READ_IN_ZONE = ['STANDARD', 'DAYLIGHT'];
// Titles, descriptions, places and people are not even parsed.
const READ_PROPERTIES = new Set([
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'EXRULE',
  'RECURRENCE-ID',
  'UID',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'FREEBUSY',
  'TZID',
  'TZOFFSETFROM',
  'TZOFFSETTO',
]);

interface Open {
  name: string;
  line: number;
  /** Undefined when nothing in it is read, as in an alarm. */
  component: IcsComponent | undefined;
}

class ComponentReader {
  readonly components: IcsComponent[] = [];
  private open: Open[] = [];
  private count = 0;

  constructor(
    private readonly problems: Problems,
    private readonly maxComponents: number,
  ) {}

  read(line: ContentLine): void {
    const name = propertyName(line);
    const component = this.open[this.open.length - 1]?.component;
    if (name === 'BEGIN') this.begin(line);
    else if (name === 'END') this.end(line);
    else if (!name && component) {
      this.problems.add(line.number, 'is not a property of a calendar');
    } else if (name && component && READ_PROPERTIES.has(name)) {
      this.property(line, component);
    }
  }

  finish(): void {
    const inside = this.open.find(({ component }) => component);
    if (inside) this.problems.add(inside.line, `${inside.name} is cut off`);
    else if (this.open.length > 0) {
      this.problems.add(this.open[0].line, 'the calendar is cut off');
    }
  }

  private begin({ text, number }: ContentLine): void {
    const name = text.slice('BEGIN:'.length).trim().toUpperCase();
    this.count += 1;
    if (this.count > this.maxComponents) {
      throw new CalendarUnreadable(
        `The calendar has more than ${this.maxComponents} entries, which is the most that is read`,
      );
    }
    if (READ_IN_CALENDAR.includes(name)) this.leaveUnfinished(number);
    if (this.open.length >= MAX_DEPTH) {
      throw new CalendarUnreadable(
        `Line ${number}: the calendar nests more than ${MAX_DEPTH} components`,
      );
    }
    this.open.push({
      name,
      line: number,
      component: this.isRead(name)
        ? { name, line: number, properties: [], children: [] }
        : undefined,
    });
  }

  /** An event never lies in an event: if one begins there, the end of the one before it is missing. */
  private leaveUnfinished(number: number): void {
    const depth = this.open.findIndex(({ name }) => name === CALENDAR) + 1;
    const left = this.open[depth];
    if (depth === 0 || !left) return;
    this.problems.add(left.line, `has no end before line ${number}`);
    this.open = this.open.slice(0, depth);
  }

  private isRead(name: string): boolean {
    const parent = this.open[this.open.length - 1];
    if (parent?.name === CALENDAR) return READ_IN_CALENDAR.includes(name);
    return parent?.name === 'VTIMEZONE' && READ_IN_ZONE.includes(name);
  }

  private end({ text, number }: ContentLine): void {
    const name = text.slice('END:'.length).trim().toUpperCase();
    const depth = this.open.findLastIndex(open => open.name === name);
    if (depth === -1) {
      this.problems.add(number, 'ends what has not begun');
      return;
    }
    const closed = this.open[depth];
    if (depth < this.open.length - 1) {
      this.problems.add(closed.line, `holds a part without an end`);
    } else if (closed.component) {
      const parent = this.open[depth - 1]?.component;
      (parent?.children ?? this.components).push(closed.component);
    }
    this.open = this.open.slice(0, depth);
  }

  private property(line: ContentLine, component: IcsComponent): void {
    try {
      component.properties.push(readProperty(line));
    } catch (error) {
      if (!(error instanceof CalendarProblem)) throw error;
      this.problems.add(line.number, error.message);
    }
  }
}

/**
 * Splits a calendar into the parts that tell when somebody is busy. A part that is cut or ends wrongly is left out and
 * told; the others are kept.
 *
 * @throws {@link CalendarUnreadable} when the text is no calendar, or one with too many parts
 */
export function readComponents(
  ics: string,
  problems: Problems,
  maxComponents: number,
): IcsComponent[] {
  const lines = contentLines(ics);
  const [first] = lines;
  if (!first || first.text.trim().toUpperCase() !== `BEGIN:${CALENDAR}`) {
    throw new CalendarUnreadable(
      `Line ${
        first?.number ?? 1
      }: a calendar begins with BEGIN:VCALENDAR; this text does not, so it may be a page to sign in`,
    );
  }
  const reader = new ComponentReader(problems, maxComponents);
  for (const line of lines) reader.read(line);
  reader.finish();
  return reader.components;
}
