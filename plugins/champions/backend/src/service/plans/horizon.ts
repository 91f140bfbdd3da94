import type { ProgrammeRecord } from '../../store/programmes';
import { cycleIndexAt, cyclesOfAYear } from '../cycles/cycleDates';
import { dayIn } from '../cycles/days';

/**
 * Where a programme is in its cycles.
 */
export interface Horizon {
  /** The day that it is in the programme's zone. */
  today: string;
  /** The cycle of today; negative before the first one begins. */
  current: number;
  /** The first cycle that is planned: the current one, or the first of all. */
  first: number;
  /** Cycles before this one keep their people when it is planned again. */
  frozenUntil: number;
}

/**
 * Where a programme is in its cycles at an instant.
 */
export function horizonOf(programme: ProgrammeRecord, now: Date): Horizon {
  const today = dayIn(programme.timeZone, now);
  const current = cycleIndexAt(programme.cadence, today);
  return {
    today,
    current,
    first: Math.max(0, current),
    frozenUntil: Math.max(0, current + 1 + programme.frozenCycles),
  };
}

/**
 * How many cycles are planned unless somebody says otherwise: as many as make a year.
 */
export function usualCycles(
  programme: ProgrammeRecord,
  { first }: Horizon,
): number {
  return Math.min(104, cyclesOfAYear(programme.cadence, first));
}
