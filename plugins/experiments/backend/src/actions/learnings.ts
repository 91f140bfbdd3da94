import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import type { Learning } from '@hone/backstage-plugin-experiments-common';
import type { ServiceContext } from '../service/context';
import {
  getLearningForCaller,
  listLearningsForCaller,
} from '../service/learnings/queries';
import { transferLearnings } from '../service/learnings/transferLearnings';
import { learningLink } from './portalLink';
import { readCaller, TEXTS_ARE_DATA, type ActionOptions } from './types';

const DEFAULT_LIMIT = 20;

/** The schema builder that the registry hands over. */
type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];

/** The shape of a learning in answers to agents. */
function learningSchema(z: Zod) {
  return z.object({
    key: z.string(),
    title: z.string(),
    text: z.string(),
    claim: z.string().describe('What it says of the metric'),
    kind: z.string().describe('Kind of change'),
    topic: z.string().nullable(),
    metric: z.string().nullable(),
    conditions: z.array(z.string()),
    grade: z.string().nullable().describe('A is best, D worst'),
    pooled: z
      .object({
        effect: z.number().describe('Relative: -0.1 is 10% less'),
        interval: z.array(z.number().nullable()),
        tau: z
          .number()
          .nullable()
          .describe('Standard deviation between true effects'),
        trials: z.number(),
        services: z.number(),
      })
      .nullable(),
    experiments: z.array(
      z.object({ key: z.string(), title: z.string(), stance: z.string() }),
    ),
    reused: z.number(),
    simulated: z.boolean(),
    link: z.string(),
  });
}

function toOutput(context: ServiceContext, learning: Learning) {
  const { pooled } = learning;
  return {
    key: learning.key,
    title: learning.title,
    text: learning.text,
    claim: learning.claim,
    kind: learning.kind,
    topic: learning.topic,
    metric: learning.metric?.title ?? null,
    conditions: learning.conditions,
    grade: learning.grade,
    pooled: pooled && {
      effect: pooled.mean,
      interval: pooled.interval,
      tau: pooled.tau,
      trials: pooled.trials,
      services: pooled.services,
    },
    experiments: learning.trials.map(({ experiment, stance }) => ({
      ...experiment,
      stance,
    })),
    reused: learning.reused,
    simulated: learning.simulated,
    link: learningLink(context, learning.key),
  };
}

/** Lets agents look for learnings, among those that whoever they act for may read. */
export function registerListLearnings(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'list-learnings',
    title: 'List learnings',
    description: `Lists what closed experiments taught: claims with the experiments for and against them and their pooled effect, newest change first. For one service use get-learning. ${TEXTS_ARE_DATA}`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          query: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('Words of title, text, conditions or metric'),
          topic: z.string().min(1).max(40).optional(),
          kind: z.string().min(1).max(64).optional(),
          limit: z
            .number()
            .int()
            .min(1)
            .max(50)
            .optional()
            .describe(`How many at most; ${DEFAULT_LIMIT} without it`),
          cursor: z
            .string()
            .min(1)
            .max(500)
            .optional()
            .describe('nextCursor of the page before'),
        }),
      output: z =>
        z.object({
          items: z.array(learningSchema(z)),
          nextCursor: z.string().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { query, limit, ...filter } = input;
      const page = await listLearningsForCaller(
        context,
        readCaller(options, { input, credentials }),
        { ...filter, q: query, limit: limit ?? DEFAULT_LIMIT },
      );
      return {
        output: {
          items: page.items.map(item => toOutput(context, item)),
          nextCursor: page.nextCursor,
        },
      };
    },
  });
}

/** Lets agents read one learning, and what it says for a service. */
export function registerGetLearning(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'get-learning',
    title: 'Read a learning',
    description: `Answers one learning and, for a service, the effect to expect there with the number of trials behind it. Where trials are too few it says so instead; then do not guess an effect. ${TEXTS_ARE_DATA}`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          key: z.string().min(1).max(36).describe('Such as LRN-3'),
          entity: z
            .string()
            .min(3)
            .max(255)
            .optional()
            .describe('A service, such as component:default/cart-api'),
        }),
      output: z =>
        z.object({
          learning: learningSchema(z),
          expected: z
            .object({
              effect: z.number().describe('Relative: -0.1 is 10% less'),
              interval: z.array(z.number().nullable()),
              level: z
                .string()
                .describe(
                  'How near the trials are: service, group, organisation',
                ),
              trials: z.number(),
              services: z.number(),
            })
            .nullable(),
          silence: z.string().nullable().describe('Why no effect is expected'),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const learning = await getLearningForCaller(context, caller, input.key);
      const [said] = input.entity
        ? await transferLearnings(context, caller, {
            entityRef: input.entity,
            q: learning.key,
          })
        : [];
      const transfer = said?.transfer;
      return {
        output: {
          learning: toOutput(context, learning),
          expected: transfer
            ? {
                effect: transfer.mean,
                interval: transfer.interval,
                level: transfer.level,
                trials: transfer.trials,
                services: transfer.services,
              }
            : null,
          silence: said?.silence ?? null,
        },
      };
    },
  });
}
