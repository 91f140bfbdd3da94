import type { SwapPartner } from '@hone/backstage-plugin-champions-common';
import {
  swapPartners,
  type PlanningProblem,
  type Seat,
  type SwapPartner as Candidate,
} from '../../planning';
import { listTurns, type SeatWithCycle } from '../../store/seats';
import type { ProgrammeRecord } from '../../store/programmes';
import { readAvailability } from '../availability/readAvailability';
import type { Caller, ServiceContext } from '../context';
import { listCycleDates } from '../cycles/cycleDates';
import { readHeld, type Held } from '../seats/explainSeat';
import { viewSeatInContext } from '../seats/viewSeat';
import { loadSeat } from './loadSeat';
import {
  findObstacle,
  readSurroundings,
  type Surroundings,
} from './readSeating';
import { requireAhead } from './requireSeat';

const MOST_PARTNERS = 20;
/** Candidates that rules are asked of anew; most of them pass, because the problem is brought up to date before. */
const MOST_ASKED = 60;

/** The problem of a plan with who is in the pool and who is away as it is now. */
async function refresh(
  context: ServiceContext,
  programme: ProgrammeRecord,
  { region }: Held,
  options: { firstCycle: number; members: Surroundings['members'] },
): Promise<PlanningProblem> {
  const { firstCycle, members } = options;
  const { problem } = region;
  const people = problem.people.flatMap(({ id }) => members.get(id) ?? []);
  const availability = await readAvailability(context, {
    programmeId: programme.id,
    people,
    cycles: listCycleDates(programme.cadence, firstCycle, problem.seats.length),
  });
  return {
    ...problem,
    people: problem.people.map(person => {
      const now = availability.people.get(person.id);
      return {
        ...person,
        available: now?.available ?? '0'.repeat(problem.seats.length),
      };
    }),
  };
}

/** The seats that candidates would give in return, by cycle and person. */
async function seatsInReturn(
  context: ServiceContext,
  programme: ProgrammeRecord,
  candidates: Candidate[],
  firstCycle: number,
): Promise<Map<string, SeatWithCycle>> {
  const found = new Map<string, SeatWithCycle>();
  const people = new Set(
    candidates.flatMap(({ personId, inReturn }) =>
      inReturn === null ? [] : personId,
    ),
  );
  for (const personRef of people) {
    const turns = await listTurns(context.knex, {
      programmeId: programme.id,
      personRef,
      from: firstCycle,
      to: firstCycle + 1_000,
    });
    turns.forEach(seat => found.set(`${seat.cycleIndex}/${personRef}`, seat));
  }
  return found;
}

async function isPossible(
  context: ServiceContext,
  { programme, seat, surroundings }: World,
  { personId }: Candidate,
  inReturn: SeatWithCycle | null,
): Promise<boolean> {
  const world = { programme, surroundings };
  const forTaker = await findObstacle(context.knex, {
    ...world,
    personRef: personId,
    seat,
    giving: inReturn ? [inReturn.id] : [],
  });
  if (forTaker || !inReturn) return forTaker === null;
  const forHolder = await findObstacle(context.knex, {
    ...world,
    personRef: seat.personRef!,
    seat: inReturn,
    giving: [seat.id],
  });
  return forHolder === null;
}

/** What a candidate is asked about. */
interface World {
  programme: ProgrammeRecord;
  seat: SeatWithCycle;
  surroundings: Surroundings;
}

async function toPartners(
  context: ServiceContext,
  world: World,
  candidates: Candidate[],
  of: { firstCycle: number; loads: Map<string, number> },
): Promise<SwapPartner[]> {
  const { programme, surroundings } = world;
  const { today } = surroundings;
  const seats = await seatsInReturn(
    context,
    programme,
    candidates,
    of.firstCycle,
  );
  const partners: SwapPartner[] = [];
  for (const candidate of candidates) {
    if (partners.length === MOST_PARTNERS) break;
    const { personId, inReturn: cycle, keepsOptimal, change } = candidate;
    const inReturn =
      cycle === null
        ? null
        : seats.get(`${of.firstCycle + cycle}/${personId}`) ?? null;
    const isGone = cycle !== null && (!inReturn || inReturn.endDate <= today);
    if (isGone || !(await isPossible(context, world, candidate, inReturn))) {
      continue;
    }
    partners.push({
      personRef: personId,
      exchange:
        inReturn &&
        viewSeatInContext(inReturn, { programme, today, swapId: null }),
      keepsOptimal,
      change: change.sumOfSquares ?? 0,
      load: of.loads.get(personId) ?? 0,
    });
  }
  return partners;
}

function loadsOf(
  { people }: PlanningProblem,
  assignments: readonly Seat[],
): Map<string, number> {
  const loads = new Map(people.map(({ id, history }) => [id, history]));
  assignments.forEach(([, id]) => loads.set(id, (loads.get(id) ?? 0) + 1));
  return loads;
}

/**
 * Who could take a seat or exchange one of theirs for it, those that keep the plan optimal first; nobody where the plan
 * does not reach the seat.
 *
 * @throws ConflictError when the seat is cancelled or over
 */
export async function listPartners(
  context: ServiceContext,
  caller: Caller,
  seatId: string,
): Promise<SwapPartner[]> {
  const { programme, seat } = await loadSeat(context, caller, seatId);
  const surroundings = await readSurroundings(context, programme);
  requireAhead(seat, surroundings.today);
  const held = await readHeld(context, seat);
  const holder = seat.personRef;
  const isHeld = held?.plan.assignments.some(
    ([cycle, id]) => cycle === held.cycle && id === holder,
  );
  if (!held || holder === null || !isHeld) return [];
  const firstCycle = seat.cycleIndex - held.cycle;
  const { members } = surroundings;
  const problem = await refresh(context, programme, held, {
    firstCycle,
    members,
  });
  const candidates = swapPartners(
    problem,
    held.plan,
    [held.cycle, holder],
    MOST_ASKED,
  );
  const world = { programme, seat, surroundings };
  const loads = loadsOf(problem, held.plan.assignments);
  return toPartners(context, world, candidates, { firstCycle, loads });
}
