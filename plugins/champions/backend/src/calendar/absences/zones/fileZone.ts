import type { Budget } from '../Budget';
import { readDateTime } from '../events/readDateTime';
import type { IcsComponent } from '../ics/readComponents';
import { CalendarProblem } from '../Problems';
import { expandRule } from '../recurrence/expandRule';
import { readRecurrenceRule } from '../recurrence/RecurrenceRule';
import { readUntil } from '../recurrence/readUntil';
import type { WallTime, ZoneRules } from './ZoneRules';

const DAY_MS = 86_400_000;
// A rule of every year has an onset in any stretch this long.
const LOOK_BACK_MS = 800 * DAY_MS;
const OFFSET = /^([+-])(\d{2})(\d{2})(\d{2})?$/;

interface Onset {
  instant: number;
  before: number;
  after: number;
}

function valueOf(component: IcsComponent, name: string): string | undefined {
  return component.properties.find(property => property.name === name)?.value;
}

function offsetMs(component: IcsComponent, name: string): number {
  const [, sign, hours, minutes, seconds = '0'] =
    OFFSET.exec(valueOf(component, name)?.trim() ?? '') ?? [];
  const size =
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  if (!sign || size >= DAY_MS) {
    throw new CalendarProblem(`${name} is not an offset such as +0100`);
  }
  return sign === '-' ? -size : size;
}

function onsetWalls(
  observance: IcsComponent,
  before: number,
  window: { from: number; to: number },
  budget: Budget,
): WallTime[] {
  const start = readDateTime(valueOf(observance, 'DTSTART') ?? '').wall;
  const dates = observance.properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(','))
    .map(value => readDateTime(value).wall);
  const value = valueOf(observance, 'RRULE');
  if (value === undefined) return [start, ...dates];
  const rule = readRecurrenceRule(value);
  if (rule.frequency !== 'YEARLY') {
    throw new CalendarProblem('a time zone may only change by rules of a year');
  }
  const until = readUntil(value);
  // UNTIL is in UTC, which these onsets are behind or ahead of by the offset before them.
  const zone: ZoneRules = { offsetAt: () => before };
  const last = until?.wall ?? Infinity;
  const from = Math.min(last, window.from) - LOOK_BACK_MS;
  return [
    ...dates,
    ...expandRule(
      rule,
      start,
      { from, to: window.to + DAY_MS },
      wall => until?.isBefore(wall, zone) ?? false,
      budget,
    ),
  ];
}

function onsets(
  observance: IcsComponent,
  window: { from: number; to: number },
  budget: Budget,
): Onset[] {
  const before = offsetMs(observance, 'TZOFFSETFROM');
  const after = offsetMs(observance, 'TZOFFSETTO');
  return onsetWalls(observance, before, window, budget).map(wall => {
    budget.step();
    return { instant: wall - before, before, after };
  });
}

/**
 * The rules of a zone that a calendar describes itself, good for a window.
 *
 * @param window - instants as milliseconds
 * @throws {@link CalendarProblem} or BudgetSpent
 */
export function fileZone(
  component: IcsComponent,
  window: { from: number; to: number },
  budget: Budget,
): ZoneRules {
  const all = component.children
    .flatMap(observance => onsets(observance, window, budget))
    .sort((a, b) => a.instant - b.instant);
  const [first] = all;
  if (!first) throw new CalendarProblem('a time zone has no rules');
  return {
    offsetAt: instant =>
      all.findLast(onset => onset.instant <= instant)?.after ?? first.before,
  };
}

/** The name under which events refer to a described zone. */
export function fileZoneName(component: IcsComponent): string | undefined {
  return valueOf(component, 'TZID');
}
