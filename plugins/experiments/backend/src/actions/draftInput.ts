import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { DESIGNS } from './values';

type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['input']
>[0];

const DAY_SECONDS = 86_400;

function armSchema(z: Zod) {
  return z.object({
    name: z.string().min(1).max(60),
    entities: z.array(z.string().min(3).max(255)).max(60).optional(),
    selector: z
      .record(z.string().max(200))
      .refine(selector => Object.keys(selector).length <= 10, {
        message: 'at most 10 labels',
      })
      .optional()
      .describe('Labels that pick the series of this arm'),
    share: z.number().gt(0).max(1).optional(),
  });
}

/** What an agent says of an experiment that it drafts. The same limits as those of the API. */
export function draftSchema(z: Zod) {
  const metricId = z.string().min(1).max(36);
  const rate = z.number().gt(0).max(10);
  return z.object({
    title: z.string().trim().min(3).max(140),
    entity: z
      .string()
      .min(3)
      .max(255)
      .describe('The service, such as component:default/cart-api'),
    owner: z
      .string()
      .min(3)
      .max(255)
      .optional()
      .describe('The owner of the service without it'),
    design: z
      .enum(DESIGNS)
      .describe(
        'ab and canary compare versions that run at the same time; process compares before and after; stepped-wedge treats services in waves',
      ),
    problem: z.string().max(5_000).describe('What hurts today'),
    solution: z.string().max(5_000).describe('What is changed'),
    metric: z.string().max(1_000).describe('The expectation in words'),
    primaryMetric: z
      .object({
        metricId,
        minimumEffect: rate
          .optional()
          .describe('Smallest relative change of interest: 0.05 is 5%'),
      })
      .optional(),
    guardrails: z
      .array(
        z.object({
          metricId,
          margin: rate
            .optional()
            .describe('Largest relative harm that is acceptable; 0.1 without'),
        }),
      )
      .max(9)
      .optional(),
    treated: armSchema(z).describe('Where the change is made'),
    control: armSchema(z).optional(),
    durationDays: z
      .number()
      .min(1 / 1_440)
      .max(730),
    tags: z
      .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
      .max(20)
      .optional(),
    idea: z
      .string()
      .min(1)
      .max(36)
      .optional()
      .describe('The idea that is tried, such as IDEA-17; it is marked so'),
    follows: z
      .array(z.string().min(1).max(36))
      .max(10)
      .optional()
      .describe('Experiments that this one follows up'),
  });
}

type Draft = ReturnType<ReturnType<typeof draftSchema>['parse']>;

function toArm({ entities, ...arm }: Draft['treated']) {
  return { ...arm, entityRefs: entities };
}

/** The draft in the words of the API. */
export function toExperimentInput(draft: Draft): ExperimentInput {
  const { title, entity, owner, design, tags, idea, follows } = draft;
  const { problem, solution, metric } = draft;
  return {
    title,
    entityRef: entity,
    ownerRef: owner,
    design,
    hypothesis: { problem, solution, metric },
    metrics: [
      ...(draft.primaryMetric
        ? [{ role: 'primary' as const, ...draft.primaryMetric }]
        : []),
      ...(draft.guardrails ?? []).map(use => ({
        role: 'guardrail' as const,
        ...use,
      })),
    ],
    treated: toArm(draft.treated),
    control: draft.control && toArm(draft.control),
    plan: { durationSeconds: Math.round(draft.durationDays * DAY_SECONDS) },
    tags,
    ideaKey: idea,
    follows,
  };
}
