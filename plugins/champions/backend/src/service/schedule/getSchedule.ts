import { InputError } from '@backstage/errors';
import type {
  Schedule,
  ScheduledCycle,
} from '@hone/backstage-plugin-champions-common';
import { listCycles, type CycleRecord } from '../../store/cycles';
import { findPlan } from '../../store/plans';
import { listSeatsOfCycles, type SeatRecord } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { daysBetween, requireDay } from '../cycles/days';
import { horizonOf, type Horizon } from '../plans/horizon';
import { toSummary } from '../plans/viewPlan';
import { loadProgramme } from '../programmes/loadProgramme';
import { viewProgramme } from '../programmes/viewProgramme';
import { openSwapIds } from '../seats/openSwapIds';
import { viewSeat } from '../seats/viewSeat';

/** Longest range that is read at once: two years. */
const LONGEST_RANGE_DAYS = 740;

function readRange(query: { from: string; to: string }) {
  const from = requireDay(query.from, 'from');
  const to = requireDay(query.to, 'to');
  if (to <= from) {
    throw new InputError(
      `to has to be after from (${from}), but "${to}" was given`,
    );
  }
  const days = daysBetween(from, to);
  if (days > LONGEST_RANGE_DAYS) {
    throw new InputError(
      `to has to be at most ${LONGEST_RANGE_DAYS} days after from, but it is ${days} days after it`,
    );
  }
  return { from, to };
}

function viewCycle(
  cycle: CycleRecord,
  seats: SeatRecord[],
  swaps: Map<string, string>,
  { current, frozenUntil }: Horizon,
): ScheduledCycle {
  const { index, startDate, endDate } = cycle;
  return {
    index,
    startDate,
    endDate,
    frozen: index < frozenUntil,
    current: index === current,
    seats: seats.map(seat => viewSeat(seat, swaps.get(seat.id) ?? null)),
  };
}

/**
 * Published cycles that touch a range of days, with their seats that are not cancelled.
 */
export async function getScheduleForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: { from: string; to: string },
): Promise<Schedule> {
  const { programme, rights } = await loadProgramme(
    context,
    caller,
    programmeId,
  );
  const range = readRange(query);
  const { knex, clock } = context;
  const horizon = horizonOf(programme, clock.now());
  const cycles = await listCycles(knex, {
    programmeId,
    ...range,
    limit: LONGEST_RANGE_DAYS + 2,
  });
  const seats =
    cycles.length === 0
      ? []
      : await listSeatsOfCycles(knex, {
          programmeId,
          from: cycles[0].index,
          to: cycles[cycles.length - 1].index + 1,
        });
  const swaps = await openSwapIds(
    knex,
    seats.map(({ id }) => id),
  );
  const plan = programme.publishedPlanId
    ? await findPlan(knex, programme.publishedPlanId)
    : undefined;
  const byCycle = new Map<number, SeatRecord[]>();
  for (const seat of seats) {
    const of = byCycle.get(seat.cycleIndex) ?? [];
    byCycle.set(seat.cycleIndex, [...of, seat]);
  }
  return {
    programme: viewProgramme(programme, rights),
    today: horizon.today,
    cycles: cycles.map(cycle =>
      viewCycle(cycle, byCycle.get(cycle.index) ?? [], swaps, horizon),
    ),
    plan: plan ? toSummary(plan) : null,
  };
}
