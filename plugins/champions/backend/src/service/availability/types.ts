import type { AbsenceSource } from '../../planning/problem';

/** Where it is known from that somebody is away; never why. */
export type AwaySource =
  | 'manual'
  | 'calendar'
  | 'on-call'
  | 'not-yet'
  | 'gone'
  | 'unread';

/**
 * In which cycles somebody can serve. Flags are texts with one character per cycle.
 */
export interface PersonAvailability {
  /** `1` where they can. */
  available: string;
  /** `1` where they are on call. */
  onCall: string;
  /** `+` gladly, `-` rather not, else `0`. */
  preferences: string;
  /** `1` where they are away by leave that is credited pro rata. */
  excused: string;
  sources: AbsenceSource[];
}

/**
 * Everybody's availability by reference, and what could not be read, in sentences.
 */
export interface Availability {
  people: Map<string, PersonAvailability>;
  warnings: string[];
}
