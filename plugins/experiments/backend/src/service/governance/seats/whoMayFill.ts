import type { DelegationRecord } from '../../../store/governance';
import type { ExperimentRecord } from '../../../store/experiments';
import type { SeatRequirement } from '../types';
import { countTwice, type JudgedSeat } from './judgeSeats';
import { mayFill } from './seatHolders';

/**
 * Somebody who looks at a seat, as the catalog knows them now.
 */
export interface Filler {
  actor: string;
  /** Groups of the actor and of everybody who delegated to them. */
  groups: Map<string, Set<string>>;
  /** Delegations to the actor that hold now. */
  delegations: DelegationRecord[];
}

/**
 * What the answer depends on.
 */
export interface FillCircumstances {
  record: Pick<ExperimentRecord, 'ownerRef'>;
  contributors: string[];
  seats: JudgedSeat[];
  /** A review by choice: whoever may approve may give it. */
  byChoice: boolean;
  askedAt: Date | null;
  now: Date;
}

/**
 * Whether somebody may fill a seat, and in whose place; or why not.
 */
export type FillAnswer =
  | { actsFor: string | null; whyNot: null }
  | { actsFor: null; whyNot: string; because: 'state' | 'rights' };

function state(whyNot: string): FillAnswer {
  return { actsFor: null, whyNot, because: 'state' };
}

function names(refs: string[]): string {
  return refs.length > 1
    ? `${refs.slice(0, -1).join(', ')} or ${refs.at(-1)}`
    : refs[0];
}

/** In whose place somebody may act for a seat: undefined for nobody's, null for their own. */
function placeOf(
  requirement: SeatRequirement,
  filler: Filler,
  circumstances: FillCircumstances,
): string | null | undefined {
  if (circumstances.byChoice) return null;
  const { groupRefs } = mayFill(
    requirement,
    circumstances.record,
    circumstances,
  );
  const holds = (ref: string) => {
    const groups = filler.groups.get(ref);
    return groups !== undefined && groupRefs.some(group => groups.has(group));
  };
  if (holds(filler.actor)) return null;
  return filler.delegations.find(
    ({ seat, fromRef }) =>
      (seat === null || seat === requirement.seat) &&
      !circumstances.contributors.includes(fromRef) &&
      holds(fromRef),
  )?.fromRef;
}

/**
 * Whether somebody may fill a seat now. Pure.
 */
export function whoMayFill(
  requirement: SeatRequirement,
  filler: Filler,
  circumstances: FillCircumstances,
): FillAnswer {
  const { actor } = filler;
  const { record, contributors, seats } = circumstances;
  const { groupRefs } = mayFill(requirement, record, circumstances);
  if (contributors.includes(actor)) {
    return state(
      `Approve is off for you because you worked on this plan. ${
        groupRefs.length > 0
          ? `Any other member of ${names(groupRefs)} can`
          : 'Anybody else with the right to approve can'
      }`,
    );
  }
  const actsFor = placeOf(requirement, filler, circumstances);
  if (actsFor === undefined) {
    return {
      actsFor: null,
      because: 'rights',
      whyNot:
        groupRefs.length > 0
          ? `The seat ${requirement.title} is held by members of ${names(
              groupRefs,
            )}, and you are none of them`
          : `The seat ${requirement.title} is held by the owner's members, and the experiment has no owner`,
    };
  }
  const mine = { actor, actsFor, seat: requirement.seat };
  const other = seats
    .flatMap(seat => seat.standing)
    .find(one => one.verdict === 'approve' && countTwice(one, mine));
  if (other) {
    return state(
      `One person fills one seat, and ${
        other.actor === actor ? 'you' : other.actor
      } filled ${other.seat} already`,
    );
  }
  return { actsFor, whyNot: null };
}
