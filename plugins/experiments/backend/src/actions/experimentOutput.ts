import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { ServiceContext } from '../service/context';
import { experimentLink } from './portalLink';

/** The schema builder that the registry hands over. */
type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];

/** The shape of an experiment in answers to agents. */
export function experimentSchema(z: Zod) {
  const reference = z.object({ key: z.string(), title: z.string() });
  return z.object({
    key: z.string(),
    revision: z.number().describe('Has to be given with a proposal'),
    title: z.string(),
    entity: z.string(),
    owner: z.string().nullable(),
    design: z.string(),
    status: z.string(),
    outcome: z.string().nullable(),
    problem: z.string(),
    solution: z.string(),
    metric: z.string().describe('The expectation in words'),
    metrics: z.array(
      z.object({
        role: z.string(),
        id: z.string(),
        title: z.string(),
        direction: z.string(),
      }),
    ),
    startedAt: z.string().nullable(),
    plannedEndAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    verdict: z
      .object({
        sentence: z.string(),
        grade: z.string(),
        recommendation: z.string(),
        effect: z.number().nullable().describe('Relative: -0.1 is 10% less'),
        scale: z.string(),
        analyzedAt: z.string(),
      })
      .nullable(),
    pendingDecision: z
      .object({ decision: z.string(), reason: z.string() })
      .nullable()
      .describe('A decision that waits for a person'),
    missing: z
      .array(z.string())
      .describe('What a draft lacks before it starts'),
    deviations: z.array(z.string()),
    idea: reference.nullable(),
    follows: z.array(reference),
    followedBy: z.array(reference),
    simulated: z.boolean(),
    link: z.string(),
  });
}

function toVerdict(verdict: Experiment['verdict']) {
  return (
    verdict && {
      sentence: verdict.sentence.text,
      grade: verdict.grade,
      recommendation: verdict.recommendation,
      effect: verdict.effect,
      scale: verdict.scale,
      analyzedAt: verdict.analyzedAt,
    }
  );
}

/** An experiment in an answer to an agent, as its reader may see it. */
export function toExperimentOutput(
  context: ServiceContext,
  experiment: Experiment,
) {
  const { key, hypothesis, pendingDecision } = experiment;
  return {
    key,
    revision: experiment.revision,
    title: experiment.title,
    entity: experiment.entityRef,
    owner: experiment.ownerRef,
    design: experiment.design,
    status: experiment.status,
    outcome: experiment.outcome,
    problem: hypothesis.problem,
    solution: hypothesis.solution,
    metric: hypothesis.metric,
    metrics: experiment.metrics.map(({ role, metricId, title, direction }) => ({
      role,
      id: metricId,
      title,
      direction,
    })),
    startedAt: experiment.startedAt,
    plannedEndAt: experiment.plannedEndAt,
    endedAt: experiment.endedAt,
    verdict: toVerdict(experiment.verdict),
    pendingDecision: pendingDecision && {
      decision: pendingDecision.decision,
      reason: pendingDecision.reason,
    },
    missing: experiment.missing,
    deviations: experiment.deviations,
    idea: experiment.idea,
    follows: experiment.follows,
    followedBy: experiment.followedBy,
    simulated: experiment.simulated,
    link: experimentLink(context, key),
  };
}
