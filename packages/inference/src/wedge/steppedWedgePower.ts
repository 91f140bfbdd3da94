import {
  allFinite,
  assertProbability,
  assertWholeNumber,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import {
  InferenceInputError,
  type Failure,
  type Outcome,
  type Warning,
} from '../outcome';
import type { Series } from '../series/series';
import { acceptableSet, inOrderOfId } from './internal/acceptable';
import { readDesign } from './internal/readDesign';
import { detectionThresholds, type TrialPlan } from './internal/simulateTrials';
import type { SteppedWedgePowerResult, WedgeCluster } from './wedge';

const SHORTEST_HISTORY = 8;
const FEWEST_PAIRS = 7;
const ROUNDING = 1e-12;

/**
 * Input of {@link steppedWedgePower}.
 *
 * @public
 */
export interface SteppedWedgePowerInput {
  /**
   * The clusters with their values at equal distances before the trial, the
   * same times for all, null where missing, at least 8 and 7 pairs of
   * neighbours. Covariates constrain the randomisation as in
   * {@link planSteppedWedge}.
   */
  history: readonly (WedgeCluster & { values: Series })[];
  /** Number of waves, 2 or more. */
  waves: number;
  /** Times from the switch of one wave to that of the next. */
  periodLength: number;
  seed: number | string;
  /** Times before the first switch that the analysis will use, default all of the history. */
  prePeriods?: number;
  /** As for {@link steppedWedgeEffect}. */
  transition?: number;
  /** Effects to give the power for, in units of the history. */
  effectSizes?: readonly number[];
  /** The power wanted of the smallest detectable effect, default 0.8. */
  power?: number;
  alpha?: number;
  /** Simulated trials, default 500, at least 100. */
  draws?: number;
  /** Allocations each of them is compared with at most, default 299. */
  allocations?: number;
  /** Length of the blocks, default ⌈n^⅓⌉, at most half of the history. */
  blockLength?: number;
}

function readPlan(input: SteppedWedgePowerInput): TrialPlan {
  const times = input.history[0]?.values.length ?? 0;
  const plan: TrialPlan = {
    history: inOrderOfId(input.history),
    waves: input.waves,
    periodLength: input.periodLength,
    seed: input.seed,
    prePeriods: input.prePeriods ?? times,
    transition: input.transition ?? 0,
    alpha: input.alpha ?? 0.05,
    draws: input.draws ?? 500,
    allocations: input.allocations ?? 299,
    blockLength: input.blockLength ?? Math.max(1, Math.ceil(Math.cbrt(times))),
  };
  assertWholeNumber('periodLength', plan.periodLength, 1);
  assertWholeNumber('prePeriods', plan.prePeriods, 0);
  assertWholeNumber('transition', plan.transition, 0);
  assertWholeNumber('draws', plan.draws, 100);
  assertWholeNumber('allocations', plan.allocations, 19);
  assertWholeNumber('blockLength', plan.blockLength, 1);
  assertProbability('alpha', plan.alpha);
  for (const { id, values } of plan.history) {
    if (values.length !== times) {
      throw new InferenceInputError(
        `all histories must be equally long, got ${values.length} values for '${id}' and ${times} elsewhere`,
      );
    }
  }
  return plan;
}

function checkHistory({ history, blockLength }: TrialPlan): Failure | null {
  const times = history[0].values.length;
  const needed = Math.max(SHORTEST_HISTORY, 2 * blockLength);
  if (times < needed) {
    return fail(
      'insufficient-data',
      `A history of ${times} times is too short, ${needed} are needed.`,
    );
  }
  for (const { id, values } of history) {
    if (!values.every(v => v === null || Number.isFinite(v))) {
      return fail('non-finite', `A value of '${id}' is not finite.`);
    }
    const pairs = values.filter(
      (v, t) => t > 0 && v !== null && values[t - 1] !== null,
    );
    if (pairs.length < FEWEST_PAIRS) {
      return fail(
        'insufficient-data',
        `The history of '${id}' has too many gaps: hardly any two values follow each other.`,
      );
    }
  }
  return null;
}

function largestValue({ history }: TrialPlan): number {
  return Math.max(
    ...history.map(({ values }) =>
      values.reduce<number>((most, v) => Math.max(most, Math.abs(v ?? 0)), 0),
    ),
  );
}

function neverSignificant(alpha: number): Warning {
  return {
    code: 'few-allocations',
    message: `Too few allocations are possible, or too few values are there, for p ≤ ${alpha} to come out with the wanted power, however large the effect.`,
  };
}

/**
 * Power of a stepped wedge from the clusters' own past: "can see 12 % with 12
 * services in 3 waves".
 *
 * The history is whitened with one autocorrelation for all clusters, drawn anew
 * in blocks that are the same for all, so that shared shocks stay shared and
 * gaps come along, and coloured again (Davison & Hinkley 1997, section 8.2.3).
 * Every such trial without an effect is allocated as {@link planSteppedWedge}
 * does and tested as {@link steppedWedgeEffect} does.
 * An injected constant effect moves the interval of a trial and nothing else,
 * so one test per trial serves all effect sizes, and noise of both signs is
 * equally likely, so each counts twice. Found means significant in the right
 * direction.
 *
 * @param input - history by cluster, the schedule, a seed and options. Relative
 *   effects need logarithms: a fall by 12 % is log(0.88)
 * @returns power per effect size and the smallest effect with the wanted
 *   power; `insufficient-data` for fewer than 8 times or fewer clusters than
 *   waves, `zero-variance`, `non-finite`; the warning `few-allocations` when no
 *   effect can be found with the wanted power
 * @throws {@link InferenceInputError} for histories of unequal length, ids used
 *   twice, and options outside their range
 * @public
 */
export function steppedWedgePower(
  input: SteppedWedgePowerInput,
): Outcome<SteppedWedgePowerResult> {
  const { effectSizes = [], power = 0.8 } = input;
  assertProbability('power', power);
  if (!allFinite(effectSizes)) {
    throw new InferenceInputError('effectSizes must be finite numbers');
  }
  const plan = readPlan(input);
  const { waves, seed } = plan;
  const design = readDesign({ clusters: plan.history, waves, seed });
  if (!design.ok) return design;
  const refusal = checkHistory(plan);
  if (refusal) return refusal;
  const thresholds = detectionThresholds(plan, acceptableSet(design.design));
  const negligible = ROUNDING * largestValue(plan);
  if (thresholds.every(threshold => Math.abs(threshold) <= negligible)) {
    return fail('zero-variance', 'All clusters moved exactly alike.');
  }
  const smallest = thresholds[Math.ceil(power * thresholds.length) - 1];
  const reachable = Number.isFinite(smallest);
  const found = (effect: number) =>
    thresholds.filter(threshold => threshold < Math.abs(effect)).length;
  return succeed(
    'steppedWedgePower',
    {
      powers: effectSizes.map(effect => ({
        effect,
        power: found(effect) / thresholds.length,
      })),
      detectableEffect: reachable ? Math.max(0, smallest) : null,
      clusters: plan.history.length,
      comparedTimes: (waves - 1) * plan.periodLength,
      draws: plan.draws,
    },
    reachable ? [] : [neverSignificant(plan.alpha)],
    seed,
  );
}
