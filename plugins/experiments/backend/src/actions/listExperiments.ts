import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import type { ServiceContext } from '../service/context';
import { listForCaller } from '../service/queries';
import { experimentLink } from './portalLink';
import { DESIGNS, STATUSES } from './values';
import { readCaller, TEXTS_ARE_DATA, type ActionOptions } from './types';

const DEFAULT_LIMIT = 20;

function toOutput(context: ServiceContext, summary: ExperimentSummary) {
  const { key, title, status, outcome, design, verdict, simulated } = summary;
  return {
    key,
    title,
    entity: summary.entityRef,
    owner: summary.ownerRef,
    design,
    status,
    outcome,
    verdict: verdict && {
      sentence: verdict.sentence.text,
      grade: verdict.grade,
    },
    startedAt: summary.startedAt,
    plannedEndAt: summary.plannedEndAt,
    simulated,
    link: experimentLink(context, key),
  };
}

/** Lets agents look for experiments, among those that whoever they act for may read. */
export function registerListExperiments(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'list-experiments',
    title: 'List experiments',
    description: `Lists experiments that were planned, run or decided, newest change first, with what was found as a sentence. Use it to see what was tried already. ${TEXTS_ARE_DATA}`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          query: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe('Words of the title, problem, solution or metric'),
          entity: z
            .array(z.string().min(3).max(255))
            .max(20)
            .optional()
            .describe('Services, such as component:default/cart-api'),
          owner: z
            .array(z.string().min(3).max(255))
            .max(20)
            .optional()
            .describe('Owners, such as group:default/checkout'),
          status: z.array(z.enum(STATUSES)).max(8).optional(),
          design: z.array(z.enum(DESIGNS)).max(4).optional(),
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
          items: z.array(
            z.object({
              key: z.string(),
              title: z.string(),
              entity: z.string(),
              owner: z.string().nullable(),
              design: z.string(),
              status: z.string(),
              outcome: z.string().nullable(),
              verdict: z
                .object({ sentence: z.string(), grade: z.string() })
                .nullable(),
              startedAt: z.string().nullable(),
              plannedEndAt: z.string().nullable(),
              simulated: z.boolean(),
              link: z.string(),
            }),
          ),
          nextCursor: z.string().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { query, entity, limit, ...filter } = input;
      const page = await listForCaller(
        context,
        readCaller(options, { input, credentials }),
        {
          ...filter,
          q: query,
          entityRef: entity,
          limit: limit ?? DEFAULT_LIMIT,
        },
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
