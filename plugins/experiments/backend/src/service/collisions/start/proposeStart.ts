import { inflationOf } from '../design/inflation';
import type { Neighbours } from '../design/types';
import { READABLE } from '../collisionSentence';
import { findOverlap } from '../findOverlap';
import type { StoredSubject, Subject } from '../types';

const DAY = 86_400_000;

/** How far ahead a date is looked for: 26 weeks. */
export const DAYS_AHEAD = 182;

/** Why a day is not proposed. */
export type DayObstacle = 'collision' | 'freeze' | 'slots';

/** What is known of the days ahead. */
export interface DaysAhead {
  /** The experiment if it started at an instant. */
  subjectAt(from: Date): Subject;
  others: readonly StoredSubject[];
  neighbours: Neighbours;
  isFrozen(at: Date): boolean;
  hasSlot(at: Date): boolean;
}

/** A date, or none, with what ruled the days before it out. */
export interface ProposedStart {
  startAt: Date | null;
  /** Times the variance of the worst effect; may be infinite. */
  inflationAsked: number;
  inflationThen: number | null;
  skipped: Record<DayObstacle, number>;
}

/** The worst inflation of a day: of the own effect beside all others, and of each of them. */
function inflationAt(
  one: Subject,
  { others, neighbours }: DaysAhead,
): { worst: number; refused: boolean } {
  const overlaps = others.flatMap(
    other => findOverlap(one, other, neighbours) ?? [],
  );
  const own = inflationOf(
    one.trial,
    overlaps.map(({ other }) => other.trial),
    neighbours,
  );
  return {
    worst: Math.max(own, ...overlaps.map(({ inflation }) => inflation.other)),
    refused: overlaps.some(({ refused }) => refused),
  };
}

/**
 * The first day, in steps of one from the one that was asked for, on which an experiment can start and both it and what
 * runs then stay readable.
 */
export function proposeStart(asked: Date, ahead: DaysAhead): ProposedStart {
  const skipped = { collision: 0, freeze: 0, slots: 0 };
  const first = inflationAt(ahead.subjectAt(asked), ahead);
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const at = new Date(asked.getTime() + day * DAY);
    if (ahead.isFrozen(at)) {
      skipped.freeze += 1;
      continue;
    }
    if (!ahead.hasSlot(at)) {
      skipped.slots += 1;
      continue;
    }
    const { worst, refused } =
      day === 0 ? first : inflationAt(ahead.subjectAt(at), ahead);
    if (!refused && worst <= READABLE) {
      return {
        startAt: at,
        inflationAsked: first.worst,
        inflationThen: worst,
        skipped,
      };
    }
    skipped.collision += 1;
  }
  return {
    startAt: null,
    inflationAsked: first.worst,
    inflationThen: null,
    skipped,
  };
}
