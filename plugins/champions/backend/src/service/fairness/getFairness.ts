import type { Fairness } from '@hone/backstage-plugin-champions-common';
import { cyclesUntilAll, freshPerspectives } from '../../planning/perspectives';
import type { PlanningPerson, Seat } from '../../planning/problem';
import { countClosedCycles } from '../../store/cycles';
import { listServed, sumLedger, type Account } from '../../store/ledger';
import { findPlan } from '../../store/plans';
import { countSeatsAhead, listSeatsOfCycles } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { horizonOf } from '../plans/horizon';
import { readPool } from '../pool/readPool';
import { loadProgramme } from '../programmes/loadProgramme';
import { medianDistance } from './medianDistance';

/** Cycles that have to be over before anything is compared. */
const ENOUGH_CYCLES = 6;
/** Past the last cycle that can be planned. */
const NO_END = 1_000_000;

type Member = Pick<PlanningPerson, 'id' | 'traits'>;

/** How many people have how many seats, those of the plan included, by number of seats. */
function countLoads(
  people: Member[],
  accounts: Map<string, Account>,
  ahead: Map<string, number>,
): Fairness['loads'] {
  const counts = new Map<number, number>();
  for (const { id } of people) {
    const load = (accounts.get(id)?.load ?? 0) + (ahead.get(id) ?? 0);
    counts.set(load, (counts.get(load) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([load, count]) => ({ load, people: count }));
}

/** Cycles until everybody has served by the seats that are planned; null where those do not reach that far. */
async function plannedUntilAll(
  context: ServiceContext,
  of: { programmeId: string; first: number; people: Member[]; served: Seat[] },
): Promise<number | null> {
  const { programmeId, first, people, served } = of;
  const seats = await listSeatsOfCycles(context.knex, {
    programmeId,
    from: first,
    to: NO_END,
  });
  const planned = seats.flatMap(({ cycleIndex, personRef }): Seat[] =>
    personRef === null ? [] : [[cycleIndex - first, personRef]],
  );
  const cycles = seats.reduce(
    (most, { cycleIndex }) => Math.max(most, cycleIndex - first + 1),
    0,
  );
  const perCycle: number[] = Array(cycles).fill(0);
  planned.forEach(([cycle]) => {
    perCycle[cycle] += 1;
  });
  const until = cyclesUntilAll(people, served, planned, perCycle);
  return until !== null && until <= cycles ? until : null;
}

/**
 * How fair a programme is and how fresh the perspectives are that it brings: loads of everybody who takes turns now,
 * coverage of teams, places, disciplines and tenure by seats served, and what the plan in force proves.
 */
export async function getFairnessForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
): Promise<Fairness> {
  const { programme } = await loadProgramme(context, caller, programmeId);
  const { knex, clock } = context;
  const { today, first } = horizonOf(programme, clock.now());
  const { members } = await readPool(context, programme, today);
  const people: Member[] = members
    .filter(({ reason }) => reason === null)
    .map(({ personRef, traits }) => ({ id: personRef, traits }));
  const accounts = await sumLedger(knex, programmeId);
  const ahead = await countSeatsAhead(knex, { programmeId, from: first });
  const served = (await listServed(knex, programmeId)).map(
    ({ cycleIndex, personRef }): Seat => [cycleIndex, personRef],
  );
  const fresh = freshPerspectives(people, served);
  const completedCycles = await countClosedCycles(knex, programmeId);
  const plan = programme.publishedPlanId
    ? await findPlan(knex, programme.publishedPlanId)
    : undefined;
  return {
    asOf: today,
    completedCycles,
    enough: completedCycles >= ENOUGH_CYCLES,
    regions: plan?.numbers ?? [],
    traits: fresh.coverage.map(coverage => ({
      trait: coverage.trait,
      values: coverage.values,
      covered: coverage.served,
      entropy: coverage.entropy,
      n: coverage.n,
    })),
    everServed: { n: fresh.everServed, of: fresh.eligible },
    repeatDistance: {
      median: medianDistance(served),
      least: fresh.repeatDistance.min,
      n: fresh.repeatDistance.n,
    },
    cyclesUntilAll: await plannedUntilAll(context, {
      programmeId,
      first,
      people,
      served,
    }),
    loads: countLoads(people, accounts, ahead),
  };
}
