import { detectableShare } from './detectable';
import { countFalsePositives, type FalsePositives } from './falsePositives';
import { replayTrial, type Replay } from './replayTrial';
import type { Settings } from './settings';
import { drawSplits } from './splits';
import { replayedPlan, trialPlan, type TrialPlan } from './trialPlan';
import type { DetectableChange } from './verdict';

const DURATIONS = [3, 7, 14, 28, 56];
/** The least effect needs fewer runs than a share of few per cent. */
const DETECTABLE_RUNS = 100;

function* replayAll(
  { history, interventions, alpha, rng }: Settings,
  plan: TrialPlan,
  runs: number,
): Generator<void, { replays: Replay[]; quiet: boolean }> {
  const { chosen, quiet } = drawSplits(history, plan, {
    runs,
    interventions,
    rng: rng.fork(`days-${plan.durationDays}`),
  });
  const replays: Replay[] = [];
  for (const split of chosen) {
    const replay = replayTrial(history.values, split, plan, alpha);
    if (replay) replays.push(replay);
    yield;
  }
  return { replays, quiet };
}

function sizeOf({ history }: Settings) {
  return { points: history.values.length, stepSeconds: history.stepSeconds };
}

/** The smallest change that trials find, by their duration. */
export function* detectableChanges(
  settings: Settings,
): Generator<void, DetectableChange[]> {
  const { runs } = settings;
  const changes: DetectableChange[] = [];
  for (const days of DURATIONS) {
    const plan = trialPlan(days, sizeOf(settings));
    const replays = plan
      ? (yield* replayAll(settings, plan, Math.min(runs, DETECTABLE_RUNS)))
          .replays
      : [];
    changes.push({ days, share: detectableShare(replays) });
  }
  return changes;
}

/** Trials that claim differences where nothing was changed, and how many could be judged at all. */
export interface CountedTrials {
  plan: TrialPlan | null;
  judged: number;
  falsePositives: FalsePositives | null;
  /** Whether they stayed away from all interventions. */
  quiet: boolean;
}

function* countOn(
  settings: Settings,
  plan: TrialPlan,
): Generator<void, CountedTrials> {
  const { replays, quiet } = yield* replayAll(settings, plan, settings.runs);
  const length = plan.after * plan.binPoints;
  const { alpha } = settings;
  return {
    plan,
    judged: replays.length,
    falsePositives: countFalsePositives(replays, { length, alpha }),
    quiet,
  };
}

/** Counts false positives of the trial that fits often enough. */
export function* countTrials(
  settings: Settings,
): Generator<void, CountedTrials> {
  const plan = replayedPlan(sizeOf(settings));
  return plan
    ? yield* countOn(settings, plan)
    : { plan, judged: 0, falsePositives: null, quiet: true };
}
