import { createRng, type Rng } from '@hone/inference';
import type {
  ExperimentDesign,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { planAb } from './designs/planAb';
import { planCanary } from './designs/planCanary';
import { planProcess } from './designs/planProcess';
import { planSteppedWedge } from './designs/planSteppedWedge';
import type { TrialPlan } from './designs/TrialPlan';
import { metricIdOf, type FleetMetric } from './metrics';
import { drawInstants, drawPause, drawStart } from './times';
import type { Fleet, Trial } from './Trial';

/** Designs take turns, so that every part of the fleet has all of them. */
const DESIGNS: readonly ExperimentDesign[] = [
  'ab',
  'canary',
  'process',
  'stepped-wedge',
];

const PLANS: Record<
  ExperimentDesign,
  (rng: Rng, turn: number, name: string) => TrialPlan
> = {
  ab: planAb,
  canary: planCanary,
  process: planProcess,
  'stepped-wedge': planSteppedWedge,
};

/** Known effects, as improvements of the primary metric; the last one improves it and harms the guardrail. */
const EFFECTS: readonly { improvement: number; harm: number }[] = [
  ...[0.05, -0.05, 0.1, -0.1, 0.2, -0.2].map(improvement => ({
    improvement,
    harm: 0,
  })),
  { improvement: 0.1, harm: 0.3 },
];
const NONE = { improvement: 0, harm: 0 };

const MINIMUM_EFFECT = 0.05;
const MARGIN = 0.1;
const MOST_MISSING = 0.08;
const LACKING = 0.25;
const GUARDED = 0.5;

function drawMissing(rng: Rng): number {
  return rng.uniform() < LACKING ? MOST_MISSING * rng.uniform() : 0;
}

function toMetrics(
  primary: FleetMetric,
  guardrail: FleetMetric | null,
): ExperimentInput['metrics'] {
  const use = {
    role: 'primary' as const,
    metricId: metricIdOf(primary),
    minimumEffect: MINIMUM_EFFECT,
  };
  if (guardrail === null) return [use];
  const metricId = metricIdOf(guardrail);
  return [use, { role: 'guardrail', metricId, margin: MARGIN }];
}

function toInput(
  title: string,
  design: ExperimentDesign,
  plan: TrialPlan,
  guardrail: FleetMetric | null,
): ExperimentInput {
  return {
    title,
    entityRef: plan.treated.entityRefs[0],
    design,
    hypothesis: {
      problem: 'It is not known what the change does.',
      solution: 'Make the change.',
      metric: `${plan.primary} gets better by 5% or more.`,
    },
    metrics: toMetrics(plan.primary, guardrail),
    treated: plan.treated,
    ...(plan.control ? { control: plan.control } : {}),
    plan: plan.plan,
  };
}

/**
 * Draws an experiment. The same seed, fleet and index give the same one, whatever else is in the fleet.
 */
export function drawTrial(seed: number, fleet: Fleet, index: number): Trial {
  const id = `${fleet}-${index}`;
  const rng = createRng(`fleet ${seed} ${id}`);
  const design = DESIGNS[index % DESIGNS.length];
  const turn = Math.floor(index / DESIGNS.length);
  const truth = fleet === 'null' ? NONE : EFFECTS[turn % EFFECTS.length];
  const plan = PLANS[design](rng.fork('plan'), turn, `fleet-${id}`);
  const guarded = truth.harm > 0 || rng.uniform() < GUARDED;
  const guardrail = guarded ? plan.guardrail : null;
  const startAt = drawStart(rng);
  const instants = drawInstants({
    startAt,
    durationMs: plan.plan.durationSeconds * 1000,
    looks: plan.plan.looks ?? 1,
    stepMs: plan.stepSeconds * 1000,
  });
  const { primary, traits, variant } = plan;
  const title = `Fleet ${id}: ${design}, ${variant}`;
  return {
    ...{ id, fleet, design, variant, primary, guardrail, traits },
    ...truth,
    seed: `fleet ${seed} ${id}`,
    startAt,
    instants,
    pause: plan.pausable ? drawPause(rng, instants) : null,
    missing: drawMissing(rng),
    input: toInput(title, design, plan, guardrail),
  };
}
