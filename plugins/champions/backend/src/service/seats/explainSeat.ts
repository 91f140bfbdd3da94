import type {
  ChampionSeatReason,
  SeatExplanation,
} from '@hone/backstage-plugin-champions-common';
import { Seating } from '../../planning/check/hardRules';
import {
  explainSeat,
  sourceOf,
  type Alternative,
} from '../../planning/explain/explainSeat';
import { whyAgain } from '../../planning/explain/whyAgain';
import type { Plan } from '../../planning/plan';
import type { Seat } from '../../planning/problem';
import { listSeatsOfCycles, type SeatWithCycle } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { readContent } from '../plans/loadPlan';
import type { RegionInput } from '../plans/types';
import { loadSeat } from '../swaps/loadSeat';

type Other = SeatExplanation['others'][number];

/** A plan as its seats are held now, and the region's cycle that a seat is in. */
export interface Held {
  region: RegionInput;
  plan: Plan;
  cycle: number;
  /** Whether seats changed hands since it was published. */
  changed: boolean;
}

const NO_ANSWER: SeatExplanation['whyAgain'] = {
  lower: 0,
  away: 0,
  resting: 0,
  capped: 0,
  swappable: 0,
  proven: false,
};

export async function readHeld(
  context: ServiceContext,
  seat: SeatWithCycle,
): Promise<Held | null> {
  // What was served before the programme was here comes from no plan.
  if (seat.planId === '') return null;
  const { input, plans } = await readContent(context.knex, seat.planId);
  const i = input.regions.findIndex(({ name }) => name === seat.region);
  if (i < 0) return null;
  const region = input.regions[i];
  const seats = await listSeatsOfCycles(context.knex, {
    programmeId: seat.programmeId,
    from: input.firstCycle,
    to: input.firstCycle + input.cycles.length,
  });
  const known = new Set(region.problem.people.map(({ id }) => id));
  const held = seats.flatMap(
    ({ cycleIndex, personRef, region: name }): Seat[] =>
      name === seat.region && personRef !== null && known.has(personRef)
        ? [[cycleIndex - input.firstCycle, personRef]]
        : [],
  );
  const planned = new Set(plans[i].assignments.map(one => one.join('/')));
  return {
    region,
    plan: {
      ...plans[i],
      assignments: held.map(([cycle, id]): [number, string] => [cycle, id]),
    },
    cycle: seat.cycleIndex - input.firstCycle,
    changed:
      held.length !== planned.size ||
      held.some(one => !planned.has(one.join('/'))),
  };
}

function toReason(reason: Alternative['reason']): ChampionSeatReason {
  // Planning tells of any level that would get better, and of a limit on teams that no programme sets.
  if (reason === 'WOULD_IMPROVE') return 'WOULD_LOWER_LOAD';
  return reason === 'TEAM_CAP' ? 'DIVERSITY' : reason;
}

function toOther({
  personId,
  load,
  reason,
  source,
  change,
}: Alternative): Other {
  return {
    personRef: personId,
    load,
    reason: toReason(reason),
    source: (source ?? null) as Other['source'],
    change: change?.sumOfSquares ?? null,
  };
}

/** Why each person cannot have a seat that nobody has. */
function explainOpen({ region, plan, cycle }: Held): Other[] {
  const seating = new Seating(region.problem, plan.assignments);
  return region.problem.people.flatMap(person => {
    const reason = seating.obstacle(person.id, cycle);
    if (!reason) return [];
    const source =
      reason === 'UNAVAILABLE' ? sourceOf(person, cycle) : undefined;
    const load = seating.loadOf(person.id);
    return [
      toOther({ personId: person.id, load, reason, source, change: null }),
    ];
  });
}

function explainTaken(
  held: Held,
  personRef: string,
): Pick<SeatExplanation, 'load' | 'whyAgain'> & { others: Other[] } {
  const { region, plan, cycle, changed } = held;
  const seat: Seat = [cycle, personRef];
  const { load, others } = explainSeat(region.problem, plan, seat);
  const again = whyAgain(region.problem, plan, seat);
  const count = (...reasons: Alternative['reason'][]) =>
    again.lower.filter(({ reason }) => reasons.includes(reason)).length;
  const away = count('UNAVAILABLE', 'SAME_CYCLE', 'NOT_ELIGIBLE');
  const resting = count('REST_GAP');
  const capped = count('AT_CAP');
  const lower = again.lower.length;
  return {
    load,
    others: others.map(toOther),
    whyAgain: {
      lower,
      away,
      resting,
      capped,
      swappable: lower - away - resting - capped,
      proven: !changed && again.proof !== 'none' && !again.escapes,
    },
  };
}

function explainHeld(
  held: Held | null,
  personRef: string | null,
): Pick<SeatExplanation, 'load' | 'whyAgain'> & { others: Other[] } {
  if (!held) return { load: null, others: [], whyAgain: NO_ANSWER };
  const sits = held.plan.assignments.some(
    ([cycle, id]) => cycle === held.cycle && id === personRef,
  );
  return personRef !== null && sits
    ? explainTaken(held, personRef)
    : { load: null, others: explainOpen(held), whyAgain: NO_ANSWER };
}

/**
 * Why this person has a seat, and for everybody else in the region one reason why not, by reference. What was known
 * when the seat was planned counts: availability, loads and rules are those of its plan, seats are as they are held now.
 */
export async function explainSeatForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<SeatExplanation> {
  const { seat } = await loadSeat(context, caller, id);
  const held = await readHeld(context, seat);
  const { load, others, whyAgain: again } = explainHeld(held, seat.personRef);
  const notEligible = (held?.region.others ?? [])
    .filter(({ personRef }) => personRef !== seat.personRef)
    .map(({ personRef, load: of }) =>
      toOther({
        personId: personRef,
        load: of,
        reason: 'NOT_ELIGIBLE',
        change: null,
      }),
    );
  return {
    seatId: seat.id,
    personRef: seat.personRef,
    load,
    origin: seat.origin,
    planId: seat.planId,
    others: [...others, ...notEligible].sort((a, b) =>
      a.personRef < b.personRef ? -1 : 1,
    ),
    whyAgain: again,
  };
}
