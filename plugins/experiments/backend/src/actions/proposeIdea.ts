import { ideaCreatePermission } from '@hone/backstage-plugin-experiments-common';
import { createIdea } from '../service/ideas/createIdea';
import { portalLink } from './portalLink';
import { readCaller, auditedAction, type ActionOptions } from './types';

const NAME = 'propose-idea';

/** Lets agents add ideas to the backlog; people see that they come from a coach. */
export function registerProposeIdea(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: NAME,
    title: 'Propose an idea',
    description:
      'Adds an idea to the backlog of experiments: a problem that hurts, what could be changed, and the metric that would show it. People rank it and decide whether to try it. Look for similar experiments first.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    visibilityPermission: ideaCreatePermission,
    schema: {
      input: z =>
        z.object({
          title: z.string().trim().min(3).max(140),
          problem: z.string().min(1).max(5_000).describe('What hurts today'),
          solution: z.string().min(1).max(5_000).describe('What to change'),
          metric: z
            .string()
            .max(1_000)
            .optional()
            .describe(
              'The expectation in words, such as "lead time below 25 h"',
            ),
          entity: z
            .string()
            .min(3)
            .max(255)
            .optional()
            .describe('The service, such as component:default/cart-api'),
          owner: z
            .string()
            .min(3)
            .max(255)
            .optional()
            .describe('Who would try it; the owner of the service without it'),
          metricId: z.string().min(1).max(36).optional(),
          nature: z
            .enum(['systemic', 'quick-fix'])
            .optional()
            .describe('Whether it changes a cause or only the trigger'),
          reference: z
            .string()
            .min(1)
            .max(200)
            .optional()
            .describe(
              'A name of the proposal of your own; a second proposal of the same name answers the first idea',
            ),
        }),
      output: z =>
        z.object({
          key: z.string(),
          title: z.string(),
          status: z.string(),
          created: z.boolean().describe('False when it was there already'),
          link: z.string(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const { title, problem, solution, metric, reference, ...rest } = input;
      const { idea, created } = await auditedAction(
        options,
        {
          eventId: 'idea-mutate',
          action: NAME,
          caller,
          meta: { actionType: 'create' },
        },
        () =>
          createIdea(context, caller, {
            title,
            entityRef: rest.entity,
            ownerRef: rest.owner,
            hypothesis: { problem, solution, metric: metric ?? '' },
            metricId: rest.metricId,
            nature: rest.nature,
            source: { type: 'coach', ref: reference },
          }),
      );
      const { key, status } = idea;
      const path = `/experiments/backlog?idea=${encodeURIComponent(key)}`;
      return {
        output: {
          key,
          title: idea.title,
          status,
          created,
          link: portalLink(context, path),
        },
      };
    },
  });
}
