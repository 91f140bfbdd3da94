import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed } from '../series/series';
import type { FalsePositives } from './internal/falsePositives';
import { daysOf, type History } from './internal/history';
import { findInstrumentChanges } from './internal/instrument/findInstrumentChanges';
import type { InstrumentChange } from './internal/instrument/instrumentChange';
import {
  countTrials,
  detectableChanges,
  type CountedTrials,
} from './internal/replays';
import { readSettings, type AssessMetricInput } from './internal/settings';
import { replayPairs } from './internal/twoArmed';
import {
  judgeFitness,
  type DetectableChange,
  type FitnessVerdict,
} from './internal/verdict';
import { weeklyNoise } from './internal/weeklyNoise';

/**
 * Result of {@link assessMetric}.
 *
 * @public
 */
export interface MetricFitness {
  verdict: FitnessVerdict;
  /** Sentences: what decided. */
  reasons: string[];
  /** Points of the history from its first value on. */
  points: number;
  /** The trial that was replayed; null when none fits. */
  trial: { days: number; baselineDays: number; binSeconds: number } | null;
  /** Of trials before and after; null when none could be judged. */
  falsePositives: FalsePositives | null;
  /** Of the two series side by side; null without a second one. */
  twoArmed: FalsePositives | null;
  /** For 3, 7, 14, 28 and 56 days. */
  detectable: DetectableChange[];
  /** Standard deviation of weekly means by their mean; null below three weeks and around 0. */
  noise: number | null;
  /** The earliest first, at most 20. */
  instrumentChanges: InstrumentChange[];
}

const LEAST_DAYS = 14;
/** Fewer judged trials are no count. */
const LEAST_REPLAYS = 20;
const OFTEN_CHANGED =
  'Interventions are so frequent that no stretch is free of them; they are a part of what was replayed.';

function shortage(history: History, judged: number): string | null {
  const days = daysOf(history);
  const present = history.values.filter(value => value !== null).length;
  if (present === 0) return 'There is no value in this time.';
  if (days < LEAST_DAYS) {
    return `There are values of ${days.toFixed(
      1,
    )} days; ${LEAST_DAYS} are needed.`;
  }
  return judged < LEAST_REPLAYS
    ? `Only ${judged} trials could be judged on this history; ${LEAST_REPLAYS} are needed.`
    : null;
}

function describeTrial({ plan }: CountedTrials): MetricFitness['trial'] {
  return (
    plan && {
      days: plan.durationDays,
      baselineDays: (plan.before * plan.binSeconds) / 86_400,
      binSeconds: plan.binSeconds,
    }
  );
}

/**
 * {@link assessMetric} in steps, each as long as one comparison, so that a server can do other things in between.
 *
 * @public
 */
export function* assessMetricInSteps(
  input: AssessMetricInput,
): Generator<void, Outcome<MetricFitness>> {
  const settings = readSettings(input);
  const { values, comparison, stepSeconds } = input;
  for (const series of [values, comparison ?? []]) {
    const data = observed(series);
    if (!data.ok) return data;
  }
  const { history, alpha, runs, rng } = settings;
  const counted = yield* countTrials(settings);
  const twoArmed = comparison
    ? replayPairs(
        { values, comparison, stepSeconds },
        { runs, alpha, rng: rng.fork('pairs') },
      )
    : null;
  const { falsePositives } = counted;
  const found = {
    falsePositives,
    twoArmed,
    detectable: yield* detectableChanges(settings),
    instrumentChanges: findInstrumentChanges(history),
  };
  const { verdict, reasons } = judgeFitness({
    ...found,
    tooShort: shortage(history, counted.judged),
    trialDays: counted.plan?.durationDays ?? null,
  });
  return succeed(
    'assessMetric',
    {
      verdict,
      reasons: counted.quiet ? reasons : [...reasons, OFTEN_CHANGED],
      points: history.values.length,
      trial: describeTrial(counted),
      ...found,
      noise: weeklyNoise(history),
    },
    [],
    input.seed,
  );
}

/**
 * Whether a metric can carry an experiment: replays trials on its own history at instants where nothing was changed,
 * as process trials are planned and judged (`segmentedRegression`), counts how often they claim a difference, says from
 * which change on they would find one, and looks for changes of the instrument.
 *
 * Replays overlap. Their count is taken as a share of the trials that fit one after the other, and the interval is
 * Wilson's on that number. The smallest detectable change is exact for the windows that were replayed: an injected step
 * moves the estimate by its size and leaves the standard error as it is, so the quantile of what each window lacks to
 * be significant takes the place of trying effects one by one.
 *
 * @param input - at least two weeks of history
 * @returns numbers, findings and a verdict with sentences; `non-finite` when a value is infinite or NaN
 * @throws {@link InferenceInputError} for an alpha outside (0, 1), runs or points beyond their bounds, a step that is not
 *   positive, a start that is no instant, and series of different lengths
 * @public
 */
export function assessMetric(input: AssessMetricInput): Outcome<MetricFitness> {
  const steps = assessMetricInSteps(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
