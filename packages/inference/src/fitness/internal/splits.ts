import type { Rng } from '../../numerics/rng';
import type { History } from './history';
import type { TrialPlan } from './trialPlan';

/** Points at which a trial can begin, its baseline and its duration within the history. */
function possibleSplits(points: number, plan: TrialPlan): number[] {
  const first = plan.before * plan.binPoints;
  const last = points - plan.after * plan.binPoints;
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => first + i,
  );
}

/** Those with no known intervention within a duration on either side. */
function quietSplits(
  splits: readonly number[],
  plan: TrialPlan,
  history: History,
  interventions: readonly number[],
): number[] {
  const reach = plan.after * plan.binPoints;
  const stepMs = history.stepSeconds * 1000;
  const busy = new Uint8Array(history.values.length + 1);
  for (const at of interventions) {
    const index = Math.floor((at - history.start) / stepMs);
    const from = Math.max(0, index - reach + 1);
    busy.fill(1, from, Math.max(from, Math.min(busy.length, index + reach)));
  }
  return splits.filter(split => busy[split] === 0);
}

/** Where trials are replayed. */
export interface Splits {
  /** In order of time. */
  chosen: number[];
  /** False when interventions are too frequent to stay away from. */
  quiet: boolean;
}

/** Below this share of all instants the quiet ones would not stand for the rest. */
const LEAST_QUIET_SHARE = 0.25;

/** Draws instants at which nothing was changed, as far as that is known; each at most once. */
export function drawSplits(
  history: History,
  plan: TrialPlan,
  options: { runs: number; interventions: readonly number[]; rng: Rng },
): Splits {
  const all = possibleSplits(history.values.length, plan);
  const away = quietSplits(all, plan, history, options.interventions);
  const quiet = away.length >= LEAST_QUIET_SHARE * all.length;
  const pool = quiet ? away : all;
  const chosen =
    pool.length <= options.runs
      ? pool
      : options.rng
          .shuffle(pool)
          .slice(0, options.runs)
          .sort((a, b) => a - b);
  return { chosen, quiet };
}
