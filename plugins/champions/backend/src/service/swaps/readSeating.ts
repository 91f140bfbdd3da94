import type { ProgrammeRecord } from '../../store/programmes';
import { listTurns, type SeatWithCycle } from '../../store/seats';
import type { Db } from '../../store/transaction';
import { readAvailability } from '../availability/readAvailability';
import type { ServiceContext } from '../context';
import { cycleDates, cyclesOfAYear } from '../cycles/cycleDates';
import { dayIn } from '../cycles/days';
import { readPool } from '../pool/readPool';
import type { PoolMember } from '../pool/types';
import { seatingObstacle, type SeatingObstacle } from './seatingObstacle';

/** What has to be known from outside of the database before seats can change hands. */
export interface Surroundings {
  /** The day that it is in the programme's zone. */
  today: string;
  members: Map<string, PoolMember>;
}

/**
 * Reads who is in the pool now. It is read before a transaction begins: no lock waits for the catalog.
 *
 * @throws ServiceUnavailableError when the catalog does not answer
 */
export async function readSurroundings(
  context: ServiceContext,
  programme: ProgrammeRecord,
): Promise<Surroundings> {
  const today = dayIn(programme.timeZone, context.clock.now());
  const { members } = await readPool(context, programme, today);
  return {
    today,
    members: new Map(members.map(member => [member.personRef, member])),
  };
}

/** Only time keeps them from being eligible, and from when on is known. */
function isEligible({ reason, eligibleFrom }: PoolMember): boolean {
  return reason === null || (reason === 'tenure' && eligibleFrom !== null);
}

async function isAvailable(
  db: Db,
  programme: ProgrammeRecord,
  seat: SeatWithCycle,
  member: PoolMember,
): Promise<boolean> {
  const cycles = [cycleDates(programme.cadence, seat.cycleIndex)];
  const { people } = await readAvailability(
    { knex: db },
    { programmeId: programme.id, people: [member], cycles },
  );
  return people.get(member.personRef)?.available === '1';
}

/** Who would have which seat, and what they would give for it. */
export interface SeatingQuestion {
  programme: ProgrammeRecord;
  surroundings: Surroundings;
  personRef: string;
  seat: SeatWithCycle;
  /** Seats that they give in return. */
  giving?: string[];
}

/**
 * Asks the hard rules of planning of the world as it is now.
 *
 * @param db - a transaction that keeps the programme, where the answer has to stay true
 * @returns what forbids it, null where nothing does
 */
export async function findObstacle(
  db: Db,
  { programme, surroundings, personRef, seat, giving = [] }: SeatingQuestion,
): Promise<SeatingObstacle | null> {
  const member = surroundings.members.get(personRef);
  const { rules, eligibility, cadence } = programme;
  const reach = Math.max(
    rules.restGap ?? 0,
    cyclesOfAYear(cadence, seat.cycleIndex) + 1,
  );
  const turns = await listTurns(db, {
    programmeId: programme.id,
    personRef,
    from: seat.cycleIndex - reach,
    to: seat.cycleIndex + reach,
  });
  return seatingObstacle({
    person: personRef,
    seat,
    member: member
      ? { eligible: isEligible(member), region: member.region }
      : null,
    available:
      member !== undefined && (await isAvailable(db, programme, seat, member)),
    turns: turns.filter(({ id }) => id !== seat.id && !giving.includes(id)),
    rules,
    eligibility,
  });
}
