import type {
  Eligibility,
  SideRules,
} from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';

const DAYS_OF_A_YEAR = 365;

/** A seat that somebody has, or would have. */
export interface Turn {
  cycleIndex: number;
  startDate: string;
}

/** A rule that keeps somebody from a seat. */
export type SeatingRule =
  | 'NOT_ELIGIBLE'
  | 'UNAVAILABLE'
  | 'SAME_CYCLE'
  | 'REST_GAP'
  | 'AT_CAP';

/** What keeps somebody from a seat, as a sentence. */
export interface SeatingObstacle {
  rule: SeatingRule;
  sentence: string;
}

/** Everything that the rules ask of a person and a seat. */
export interface Seating {
  /** As sentences name them. */
  person: string;
  seat: Turn & { region: string };
  /** Null where they are not in the pool. */
  member: { eligible: boolean; region: string | null } | null;
  available: boolean;
  /** Their other seats of the programme, without what they give in return. */
  turns: Turn[];
  rules: SideRules;
  eligibility: Eligibility;
}

function dayNumber(day: string): number {
  return DateTime.fromISO(day, { zone: 'utc' }).toMillis() / 86_400_000;
}

/** The most seats in any year of days that has the new one. */
function mostWithinAYear(seat: Turn, turns: Turn[]): number {
  const own = dayNumber(seat.startDate);
  const days = [own, ...turns.map(turn => dayNumber(turn.startDate))];
  const starts = days.filter(day => day <= own && own < day + DAYS_OF_A_YEAR);
  return Math.max(
    ...starts.map(
      start =>
        days.filter(day => day >= start && day < start + DAYS_OF_A_YEAR).length,
    ),
  );
}

function ofPool({ person, seat, member }: Seating): SeatingObstacle | null {
  const rule = 'NOT_ELIGIBLE';
  if (!member) {
    return { rule, sentence: `${person} is not in the pool of this programme` };
  }
  if (!member.eligible) {
    return { rule, sentence: `${person} is not eligible in this programme` };
  }
  if (member.region !== seat.region) {
    return { rule, sentence: `${person} is not in the region ${seat.region}` };
  }
  return null;
}

function ofTurns(seating: Seating): SeatingObstacle | null {
  const { person, seat, turns, rules, eligibility } = seating;
  if (turns.some(turn => turn.cycleIndex === seat.cycleIndex)) {
    return {
      rule: 'SAME_CYCLE',
      sentence: `${person} has another seat of the cycle from ${seat.startDate}`,
    };
  }
  const restGap = rules.restGap ?? 0;
  const near = turns.find(
    turn => Math.abs(turn.cycleIndex - seat.cycleIndex) <= restGap,
  );
  if (near) {
    return {
      rule: 'REST_GAP',
      sentence: `${person} has a seat from ${near.startDate}, and ${restGap} cycles of rest lie between two seats`,
    };
  }
  const cap = eligibility.capPerYear;
  if (cap !== undefined && mostWithinAYear(seat, turns) > cap) {
    return {
      rule: 'AT_CAP',
      sentence: `${person} would have more than ${cap} seats within a year`,
    };
  }
  return null;
}

/**
 * What forbids that a person has a seat; null where nothing does. These are the hard rules of planning, asked of the
 * world as it is now.
 */
export function seatingObstacle(seating: Seating): SeatingObstacle | null {
  const pool = ofPool(seating);
  if (pool) return pool;
  if (!seating.available) {
    return {
      rule: 'UNAVAILABLE',
      sentence: `${seating.person} is away in the cycle from ${seating.seat.startDate}`,
    };
  }
  return ofTurns(seating);
}
