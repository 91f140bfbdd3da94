import { Interval, type DateTime } from 'luxon';
import { daysOfCycle, type CycleDays } from './cycleDays';
import type { BusyTime } from './readAbsences';

/** When somebody works, and from when on a cycle is not for them. */
export interface AvailabilityRules {
  /** The person's zone, an IANA name. */
  zone: string;
  /**
   * A person is unavailable when the share of absent working days is larger than this; default
   * {@link DEFAULT_ABSENCE_THRESHOLD}.
   */
  threshold?: number;
  /** 1 = Monday to 7 = Sunday; default Monday to Friday. */
  workingDays?: readonly number[];
  /** Hours of the wall clock between which a working day lies; default 9 to 17. */
  workingHours?: { from: number; to: number };
}

/** What absences mean for one cycle. */
export interface CycleAvailability {
  unavailable: boolean;
  absentDays: number;
  workingDays: number;
}

/**
 * More than a quarter of the working days: three of ten in two weeks, two of five in one week, six of twenty-one in a
 * month.
 */
export const DEFAULT_ABSENCE_THRESHOLD = 0.25;

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const NINE_TO_FIVE = { from: 9, to: 17 };
// Only what says that somebody is away or has no time. An invitation without an answer is no absence, a day of work
// somewhere else is none either.
const ABSENT: readonly BusyTime['kind'][] = ['busy', 'out-of-office'];

function workingTime(
  day: DateTime<true>,
  { from, to }: { from: number; to: number },
): Interval<true> | undefined {
  const span = Interval.fromDateTimes(
    day.startOf('day').set({ hour: from }),
    to === 24 ? day.plus({ days: 1 }) : day.set({ hour: to }),
  );
  return span.isValid ? span : undefined;
}

/** One entry must cover half a working day by itself: meetings do not add up to an absence. */
function isAbsent(
  day: DateTime<true>,
  absences: readonly Interval[],
  hours: { from: number; to: number },
): boolean {
  const working = workingTime(day, hours);
  if (!working) return false;
  const half = working.length() / 2;
  return absences.some(absence => {
    const overlap = absence.intersection(working);
    return overlap?.isValid && overlap.length() >= half;
  });
}

/**
 * Which cycles a person cannot serve. A working day is absent when one entry, busy or out of office, covers at least half
 * of its working hours; a cycle is unavailable when the share of absent working days is larger than the threshold. In a
 * cycle without working days, such as a weekend, all days count as working days.
 *
 * @returns one answer per cycle, in their order
 * @throws InputError when a cycle's days are none
 */
export function toUnavailableCycles(
  busy: readonly BusyTime[],
  cycles: readonly CycleDays[],
  rules: AvailabilityRules,
): CycleAvailability[] {
  const {
    zone,
    threshold = DEFAULT_ABSENCE_THRESHOLD,
    workingDays = MONDAY_TO_FRIDAY,
    workingHours = NINE_TO_FIVE,
  } = rules;
  const absences = busy
    .filter(({ kind }) => ABSENT.includes(kind))
    .map(({ start, end }) => Interval.fromDateTimes(start, end));
  return cycles.map(cycle => {
    const days = daysOfCycle(cycle, zone);
    const named = days.filter(({ weekday }) => workingDays.includes(weekday));
    const working = named.length > 0 ? named : days;
    const absent = working.filter(day => isAbsent(day, absences, workingHours));
    return {
      unavailable: absent.length / working.length > threshold,
      absentDays: absent.length,
      workingDays: working.length,
    };
  });
}
