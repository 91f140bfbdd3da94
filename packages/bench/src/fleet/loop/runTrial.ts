import type {
  Decision,
  Experiment,
  Recommendation,
} from '@hone/backstage-plugin-experiments-common';
import { as, type FleetPortal } from '../portal/openFleetPortal';
import { effectOn, type Trial } from '../trials/Trial';
import { createWorld } from '../worlds/createWorld';
import type { Finding, TrialResult } from './TrialResult';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Longer than any step: what is due is due by then. */
const DAY = 24 * HOUR;
const AUTHOR = as('ada');
const SECOND = as('bob');

const DECISIONS: Record<Recommendation, Decision> = {
  ship: 'ship',
  rollback: 'roll-back',
  inconclusive: 'inconclusive',
  review: 'inconclusive',
  invalid: 'not-valid',
  extend: 'inconclusive',
};

/** How far a trial came. */
interface Course {
  experiment: Experiment;
  stop: Finding | null;
  runs: number;
  now: number;
}

function toFinding({ verdict, key }: Experiment): Finding {
  if (!verdict) throw new Error(`${key} has no verdict`);
  const { recommendation, reason, effect, interval, level, grade } = verdict;
  const ends: Finding['interval'] = interval
    ? [interval[0] ?? null, interval[1] ?? null]
    : null;
  return { recommendation, reason, effect, interval: ends, level, grade };
}

/** Drafts it and starts it, as its author. */
async function start(portal: FleetPortal, trial: Trial): Promise<Experiment> {
  const { experiments } = portal;
  portal.setClock(trial.startAt - HOUR);
  const draft = await experiments.create(trial.input, AUTHOR);
  await portal.rename(draft, trial.seed);
  portal.setClock(trial.startAt);
  const started = await experiments.transition(
    draft.key,
    draft.revision,
    { action: 'start' },
    AUTHOR,
  );
  portal.setWorld(createWorld(trial, started));
  return started;
}

/** Takes the pause of a trial that still runs, between two runs of the schedule. */
async function takePause(
  portal: FleetPortal,
  trial: Trial,
  { experiment, now }: Pick<Course, 'experiment' | 'now'>,
): Promise<Experiment> {
  const { pause } = trial;
  const due = pause && now < pause.from && pause.from < now + 2 * MINUTE;
  if (!due || experiment.status !== 'running') return experiment;
  const { experiments } = portal;
  const { key } = experiment;
  portal.setClock(pause.from);
  const paused = await experiments.transition(
    key,
    experiment.revision,
    { action: 'pause', reason: 'Something else is looked into first.' },
    AUTHOR,
  );
  portal.setClock(pause.to);
  return experiments.transition(
    key,
    paused.revision,
    { action: 'resume' },
    AUTHOR,
  );
}

/** Looks at every analysis, until one says ship or roll back or the plan is over. */
async function watch(
  portal: FleetPortal,
  trial: Trial,
  started: Experiment,
): Promise<Course> {
  let experiment = started;
  let runs = 0;
  for (const now of trial.instants) {
    portal.setClock(now);
    await portal.analyze();
    runs += 1;
    experiment = await portal.experiments.get(started.key, AUTHOR);
    const said = experiment.verdict?.recommendation;
    const acts = said === 'ship' || said === 'rollback';
    if (acts) return { experiment, runs, now, stop: toFinding(experiment) };
    if (experiment.status === 'decide') {
      return { experiment, runs, now, stop: null };
    }
    experiment = await takePause(portal, trial, { experiment, now });
  }
  throw new Error(`${started.key} is ${experiment.status} after its plan`);
}

/** Ends a trial that still measures, and lets the schedule analyze what came in until then. */
async function conclude(
  portal: FleetPortal,
  { experiment, now }: Course,
): Promise<Experiment> {
  const { experiments } = portal;
  if (experiment.status !== 'decide') {
    portal.setClock(now + MINUTE);
    await experiments.transition(
      experiment.key,
      experiment.revision,
      { action: 'conclude' },
      AUTHOR,
    );
  }
  portal.setClock(now + DAY + 2 * MINUTE);
  await portal.analyze();
  return experiments.get(experiment.key, AUTHOR);
}

/** Decides what the verdict named that ended it; a second person confirms where the last one names something else. */
async function decide(
  portal: FleetPortal,
  experiment: Experiment,
  recommendation: Recommendation,
): Promise<Experiment> {
  const { experiments } = portal;
  const decided = await experiments.transition(
    experiment.key,
    experiment.revision,
    {
      action: 'decide',
      decision: DECISIONS[recommendation],
      reason: 'The recommendation is followed.',
    },
    AUTHOR,
  );
  if (decided.status !== 'decide') return decided;
  return experiments.transition(
    decided.key,
    decided.revision,
    { action: 'confirm' },
    SECOND,
  );
}

function cpuSince(earlier: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(earlier);
  return (user + system) / 1000;
}

/**
 * Takes one experiment through its life: draft, start, every run of the schedule, the decision.
 */
export async function runTrial(
  portal: FleetPortal,
  trial: Trial,
): Promise<TrialResult> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const course = await watch(portal, trial, await start(portal, trial));
  const concluded = await conclude(portal, course);
  const final = toFinding(concluded);
  const decided = await decide(
    portal,
    concluded,
    (course.stop ?? final).recommendation,
  );
  const { items } = await portal.experiments.analyses(
    decided.key,
    { limit: 1 },
    AUTHOR,
  );
  const { id, fleet, design, variant, improvement, harm } = trial;
  const planned = trial.input.plan.durationSeconds * 1000;
  const ended = Date.parse(concluded.endedAt ?? '');
  return {
    ...{ id, fleet, design, variant, improvement, harm },
    truth: effectOn(trial, trial.primary),
    method: items[0].method,
    runs: course.runs,
    stop: course.stop,
    elapsed: (ended - trial.startAt) / planned,
    final,
    outcome: decided.outcome,
    milliseconds: performance.now() - began,
    cpuMilliseconds: cpuSince(cpu),
  };
}
