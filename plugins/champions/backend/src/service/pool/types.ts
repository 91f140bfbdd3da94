import type { PoolPerson } from '@hone/backstage-plugin-champions-common';
import type { PlanningPerson } from '../../planning/problem';

/** Why somebody in scope takes no turns now. */
export type NotEligible = NonNullable<PoolPerson['reason']>;

/**
 * Somebody in the scope of a programme, as the catalog is now.
 */
export interface PoolMember {
  personRef: string;
  /** Null where no region has them. */
  region: string | null;
  reason: NotEligible | null;
  /** Where only time is missing, the day from which they take turns. */
  eligibleFrom: string | null;
  /** IANA name. */
  timeZone: string;
  traits: NonNullable<PlanningPerson['traits']>;
}

/**
 * Everybody in scope by reference, and the groups below those of the scope.
 */
export interface Pool {
  members: PoolMember[];
  covered: string[];
}
