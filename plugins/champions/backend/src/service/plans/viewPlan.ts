import type {
  PlanSummary,
  RotationPlanView,
} from '@hone/backstage-plugin-champions-common';
import type { PlanRecord } from '../../store/plans';
import type { SeatRecord } from '../../store/seats';
import { placeSeats } from './placeSeats';
import type { PlanContent } from './types';

/**
 * A plan without its seats as it travels.
 */
export function toSummary(plan: PlanRecord): PlanSummary {
  return {
    id: plan.id,
    programmeId: plan.programmeId,
    version: plan.version,
    status: plan.status,
    firstCycle: plan.firstCycle,
    cycles: plan.cycles,
    createdBy: plan.createdBy,
    createdAt: plan.createdAt.toISOString(),
    publishedBy: plan.publishedBy,
    publishedAt: plan.publishedAt?.toISOString() ?? null,
    inputHash: plan.inputHash,
    numbers: plan.numbers,
  };
}

/**
 * A plan with its seats as it travels.
 *
 * @param seats - those that are published now for the same cycles
 */
export function viewPlan(
  plan: PlanRecord,
  content: PlanContent,
  seats: SeatRecord[],
): RotationPlanView {
  const placed = placeSeats(content, seats);
  const changedFrom = ({ now, personRef }: (typeof placed)[number]) =>
    now && now.personRef !== personRef ? now.personRef : null;
  const seatsOf = (index: number) =>
    placed
      .filter(seat => seat.cycleIndex === index)
      .map(seat => ({
        region: seat.region,
        position: seat.position,
        personRef: seat.personRef,
        changedFrom: changedFrom(seat),
        frozen: seat.fixed,
      }));
  return {
    summary: toSummary(plan),
    cycles: content.input.cycles.map(cycle => ({
      ...cycle,
      seats: seatsOf(cycle.index),
    })),
    warnings: plan.warnings,
  };
}
