import type {
  CycleDates,
  ProgrammeRegion,
} from '@hone/backstage-plugin-champions-common';
import type {
  PlanningPerson,
  PlanningProblem,
  PlanningRules,
  Seat,
} from '../../planning/problem';
import { sumExcused, sumLedger, type Account } from '../../store/ledger';
import type { ProgrammeRecord } from '../../store/programmes';
import { listSeatsOfCycles, type SeatRecord } from '../../store/seats';
import { readAvailability } from '../availability/readAvailability';
import type { Availability } from '../availability/types';
import type { ServiceContext } from '../context';
import { listCycleDates } from '../cycles/cycleDates';
import { daysBetween } from '../cycles/days';
import type { PoolMember } from '../pool/types';
import { creditExcused, creditJoined } from './credits';
import type { Horizon } from './horizon';
import { pastOf, readPastSeats } from './pastSeats';
import type { PlanInput, PlannedCredit, RegionInput } from './types';

const DAYS_OF_A_YEAR = 366;

/** How seats came to people who agreed on it; planning again does not take that back. */
const AGREED: readonly string[] = ['swapped', 'assigned', 'taken-over'];

/** Everything that regions are planned from. */
interface Facts {
  programme: ProgrammeRecord;
  horizon: Horizon;
  cycles: CycleDates[];
  members: PoolMember[];
  availability: Availability;
  accounts: Map<string, Account>;
  /** Excused credits from the first cycle on. */
  excused: Map<string, number>;
  joined: Map<string, PlannedCredit>;
  seats: SeatRecord[];
  past: SeatRecord[];
}

/** Whether somebody takes turns in a plan at all, be it later. */
function takesTurns(member: PoolMember, end: string): boolean {
  if (member.reason === null) return true;
  return member.eligibleFrom !== null && member.eligibleFrom < end;
}

/** Most seats that a person may have in the plan: the yearly cap for every year of it that has begun. */
function capOf({ programme, cycles }: Facts): number | null {
  const { capPerYear } = programme.eligibility;
  if (!capPerYear) return null;
  const days = daysBetween(
    cycles[0].startDate,
    cycles[cycles.length - 1].endDate,
  );
  return capPerYear * Math.max(1, Math.ceil(days / DAYS_OF_A_YEAR - 0.1));
}

/** Seats of a region that keep who has them: in the frozen horizon, or agreed on by people. */
function fixedOf(
  { horizon, availability, seats }: Facts,
  region: { name: string; people: Set<string> },
): Seat[] {
  return seats.flatMap((seat): Seat[] => {
    const { personRef, cycleIndex, origin } = seat;
    if (seat.region !== region.name || personRef === null) return [];
    if (!region.people.has(personRef)) return [];
    const cycle = cycleIndex - horizon.first;
    const frozen = cycleIndex < horizon.frozenUntil;
    const agreed =
      AGREED.includes(origin) &&
      availability.people.get(personRef)?.available[cycle] === '1';
    return frozen || agreed ? [[cycle, personRef]] : [];
  });
}

function rulesOf(
  { rules }: ProgrammeRecord,
  people: PlanningPerson[],
): PlanningRules {
  const anyOnCall = people.some(({ onCall }) => onCall?.includes('1'));
  const anyWish = people.some(({ preferences }) =>
    /[+-]/.test(preferences ?? ''),
  );
  // What nobody is concerned by is not asked for, so that a plan without side constraints is known to be one.
  return {
    restGap: rules.restGap ?? 0,
    diversity: rules.diversity ?? [],
    onCallAdjacent: anyOnCall ? rules.onCallAdjacent ?? 'ignore' : 'ignore',
    preferences: anyWish && (rules.preferences ?? true),
  };
}

function toPerson(
  facts: Facts,
  member: PoolMember,
  credits: PlannedCredit[],
): PlanningPerson {
  const { personRef, traits } = member;
  const { available, onCall, preferences, sources } =
    facts.availability.people.get(personRef)!;
  const load = facts.accounts.get(personRef)?.load ?? 0;
  return {
    id: personRef,
    history: credits
      .filter(credit => credit.personRef === personRef)
      .reduce((sum, { credit }) => sum + credit, Math.max(0, load)),
    cap: capOf(facts),
    available,
    traits,
    onCall,
    preferences,
    sources,
  };
}

function creditsOf(
  facts: Facts,
  people: PoolMember[],
  seats: number[],
): Map<string, PlannedCredit[]> {
  return new Map(
    people.map(({ personRef }) => {
      const joined = facts.joined.get(personRef);
      const excused = creditExcused({
        personRef,
        excused: facts.availability.people.get(personRef)!.excused,
        seats,
        people: people.length,
        firstCycle: facts.horizon.first,
        credited: facts.excused.get(personRef) ?? 0,
      });
      return [personRef, [...(joined ? [joined] : []), ...excused]];
    }),
  );
}

function buildRegion(facts: Facts, region: ProgrammeRegion): RegionInput {
  const { programme, horizon, cycles, members } = facts;
  const end = cycles[cycles.length - 1].endDate;
  const here = members.filter(member => member.region === region.name);
  const turning = here.filter(member => takesTurns(member, end));
  const people = new Set(turning.map(({ personRef }) => personRef));
  const of = { name: region.name, people };
  const fixed = fixedOf(facts, of);
  // A frozen cycle may have more people than the region has seats by now; they stay.
  const seats = cycles.map((_, cycle) =>
    Math.max(region.seats, fixed.filter(([other]) => other === cycle).length),
  );
  const credits = creditsOf(facts, turning, seats);
  const persons = turning.map(member =>
    toPerson(facts, member, credits.get(member.personRef)!),
  );
  const problem: PlanningProblem = {
    seed: `${programme.id}/${region.name}`,
    seats,
    people: persons,
    past: pastOf(facts.past, of, horizon.first),
    fixed,
    published: facts.seats.flatMap((seat): Seat[] =>
      seat.region === region.name && seat.personRef !== null
        ? [[seat.cycleIndex - horizon.first, seat.personRef]]
        : [],
    ),
    rules: rulesOf(programme, persons),
  };
  return {
    name: region.name,
    problem,
    others: here
      .filter(({ personRef }) => !people.has(personRef))
      .map(({ personRef }) => ({
        personRef,
        load: facts.accounts.get(personRef)?.load ?? 0,
      })),
    credits: [...credits.values()].flat(),
  };
}

/**
 * Gathers everything that a plan depends on: who is in the pool, who is away, what everybody has served, and the seats
 * that are published.
 *
 * @param options - `members` is the pool; `count` is how many cycles are planned
 * @returns the input, and sentences on what could not be read
 */
export async function buildInput(
  context: Pick<ServiceContext, 'knex' | 'clock'>,
  options: {
    programme: ProgrammeRecord;
    members: PoolMember[];
    horizon: Horizon;
    count: number;
  },
): Promise<{ input: PlanInput; warnings: string[] }> {
  const { programme, members, horizon, count } = options;
  const { knex } = context;
  const { first } = horizon;
  const programmeId = programme.id;
  const cycles = listCycleDates(programme.cadence, first, count);
  const end = cycles[cycles.length - 1].endDate;
  const turning = members.filter(member => takesTurns(member, end));
  const availability = await readAvailability(context, {
    programmeId,
    people: turning,
    cycles,
  });
  const accounts = await sumLedger(knex, programmeId);
  const joined = creditJoined(
    turning.map(({ personRef }) => personRef),
    accounts,
  );
  const range = { programmeId, from: first, to: first + count };
  const facts: Facts = {
    programme,
    horizon,
    cycles,
    members,
    availability,
    accounts,
    joined: new Map(joined.map(credit => [credit.personRef, credit])),
    excused: await sumExcused(knex, { programmeId, from: first }),
    seats: await listSeatsOfCycles(knex, range),
    past: await readPastSeats(knex, programmeId, first),
  };
  return {
    input: {
      firstCycle: first,
      cycles,
      regions: programme.regions.map(region => buildRegion(facts, region)),
    },
    warnings: availability.warnings,
  };
}
