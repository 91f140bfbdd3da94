import { findPlansOn, type PlanOn } from '../../store/slots';
import type { Db } from '../../store/transaction';
import { mostReadable } from '../collisions/mostReadable';
import { resolvePlan } from '../drafts/resolvePlan';
import type { ServiceLimits } from './slotLimits';

/** Of services that are not configured and had too few trials to derive one. */
const DEFAULT = 4;
/** Trials of a service from which on its limit is derived. */
const LEAST_TRIALS = 3;

const DAY_SECONDS = 86_400;

/** The limits of one service. */
export interface ServiceLimit {
  /** Of experiments of any design. */
  all: number;
  /** Of trials that change whole services, as far as it was derived. */
  whole: number | null;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** What the trials of a service bear at the same time. */
function deriveLimit(plans: readonly PlanOn[]): number {
  const ratios = plans.map(({ plan, design }) => {
    const { baselineSeconds, durationSeconds } = resolvePlan(
      { ...plan, stepSeconds: undefined, waves: undefined },
      design,
      DAY_SECONDS,
    );
    return baselineSeconds / durationSeconds;
  });
  return mostReadable({
    baselineDurations: median(ratios),
    compares:
      plans.filter(({ compares }) => compares).length > plans.length / 2,
  });
}

/**
 * How many experiments may change each of some services at the same time. What is configured holds alone. Else it is four,
 * and of trials that change whole services as many as those that were planned there before bear: whatever its metric, such a
 * trial may move every metric of its service.
 */
export async function readServiceLimits(
  db: Db,
  limits: ServiceLimits,
  entityRefs: string[],
): Promise<Map<string, ServiceLimit>> {
  const configured = (entityRef: string) =>
    limits.entities.get(entityRef) ?? limits.default;
  const open = entityRefs.filter(ref => configured(ref) === null);
  const plans = await findPlansOn(db, open);
  return new Map(
    entityRefs.map((entityRef): [string, ServiceLimit] => {
      const found = plans.get(entityRef) ?? [];
      return [
        entityRef,
        {
          all: configured(entityRef) ?? DEFAULT,
          whole: found.length < LEAST_TRIALS ? null : deriveLimit(found),
        },
      ];
    }),
  );
}
