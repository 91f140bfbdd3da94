import type {
  PlannedSeat,
  RotationPlanView,
} from '@hone/backstage-plugin-champions-common';

type PlannedCycle = RotationPlanView['cycles'][number];

/** A seat that somebody else has in the plan in force. */
export interface PlanChange {
  seat: PlannedSeat;
  cycle: PlannedCycle;
}

/** Seats that change hands, in the order of time. */
export function planChanges({ cycles }: RotationPlanView): PlanChange[] {
  return cycles.flatMap(cycle =>
    cycle.seats
      .filter(({ changedFrom }) => changedFrom !== null)
      .map(seat => ({ seat, cycle })),
  );
}

/** How many seats a plan has. */
export function countSeats({ cycles }: RotationPlanView): number {
  return cycles.reduce((sum, { seats }) => sum + seats.length, 0);
}
