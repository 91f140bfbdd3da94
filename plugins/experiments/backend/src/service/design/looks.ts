import {
  plannedLooks,
  type PlannedLook,
} from '@hone/backstage-plugin-experiments-common';
import { alphaSpending, normal } from '@hone/inference';
import type { ResolvedPlan } from '../drafts/resolvePlan';

/**
 * What looks are planned from. Instants are epoch milliseconds.
 */
export interface LookSchedule {
  plan: Pick<ResolvedPlan, 'looks' | 'durationSeconds' | 'stepSeconds'>;
  startedAt: number;
  plannedEndAt: number;
}

const DAY = 86_400_000;
/** Below it quantiles are not told apart any more; nothing is decided there. */
const LEAST_ALPHA = 1e-12;
/** Looks nearer to each other than this share of the plan are one. */
const SAME_LOOK = 0.001;

/** A look that is late, because a source or the portal was down, is held within a day; later ones are skipped. */
function patience({ plan }: LookSchedule): number {
  const spacing = (plan.durationSeconds * 1000) / plan.looks;
  return Math.max(plan.stepSeconds * 1000, Math.min(DAY, spacing / 2));
}

/**
 * The look before the last one that is due now, or null. It uses data up to its own instant, also when it is held late.
 */
export function dueLook(
  schedule: LookSchedule,
  now: number,
): PlannedLook | null {
  const due = plannedLooks(schedule).find(
    look =>
      look.number < look.of &&
      look.at <= now &&
      now < look.at + patience(schedule),
  );
  return due ?? null;
}

/**
 * The next planned look after an instant; the end of the plan when it is over.
 */
export function nextLook(schedule: LookSchedule, after: number): PlannedLook {
  const looks = plannedLooks(schedule);
  return looks.find(look => look.at > after) ?? looks[looks.length - 1];
}

/** The look before the last one that uses data up to just this instant. */
function earlyLookAt(
  schedule: LookSchedule,
  at: number,
): PlannedLook | undefined {
  return plannedLooks(schedule).find(
    look => look.number < look.of && look.at === at,
  );
}

/**
 * Whether a trial that ended at an instant ended at a planned look, as its plan lets it.
 */
export function endsAtLook(schedule: LookSchedule, endedAt: number): boolean {
  return earlyLookAt(schedule, endedAt) !== undefined;
}

/**
 * The look that an analysis of data up to an instant is.
 *
 * @param trial.over - nothing more comes, so this is the last look, unless it is one that was planned
 * @returns null between looks
 */
export function lookOf(
  trial: LookSchedule & { asOf: number; over: boolean },
): PlannedLook | null {
  const { asOf, over, plan } = trial;
  const early = earlyLookAt(trial, asOf);
  if (early) return early;
  return over ? { number: plan.looks, of: plan.looks, at: asOf } : null;
}

/**
 * The two-sided error rate of one look, so that all looks together keep to alpha: O'Brien–Fleming type spending (Lan &
 * DeMets 1983) at the shares of the plan that are over. Looks that were skipped count as held, which is careful. A trial
 * that ended early spends what belongs to its share.
 */
export function lookAlpha(
  trial: LookSchedule & { look: PlannedLook; alpha: number },
): number {
  const { plan, startedAt, look, alpha } = trial;
  if (plan.looks === 1) return alpha;
  const share = (at: number) =>
    Math.min(1, (at - startedAt) / (plan.durationSeconds * 1000));
  const now = share(look.at);
  const earlier = plannedLooks(trial)
    .filter(other => other.number < other.of)
    .map(other => share(other.at))
    .filter(fraction => fraction < now - SAME_LOOK);
  if (now < SAME_LOOK) return LEAST_ALPHA;
  const spent = alphaSpending({
    informationFractions: [...earlier, now],
    alpha,
    spending: 'obrien-fleming',
  });
  if (!spent.ok) return LEAST_ALPHA;
  return Math.max(LEAST_ALPHA, 2 * normal.sf(spent.zBounds.at(-1)!));
}
