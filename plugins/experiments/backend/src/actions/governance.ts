import { getGovernanceForCaller } from '../service/governance/views/viewGovernance';
import { listReviewsForCaller } from '../service/governance/views/listReviews';
import { experimentLink } from './portalLink';
import { readCaller, TEXTS_ARE_DATA, type ActionOptions } from './types';

const DEFAULT_LIMIT = 20;
const NEVER_APPROVES =
  'It only reads: a program never approves, rejects or starts past the gate.';
const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

/** Lets agents see what waits for approvals, as whoever they act for would. */
export function registerListReviews(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'list-reviews',
    title: 'List reviews of experiments',
    description: `Lists plans of experiments that wait for approvals, with how risky each is and which seats are open, the earliest deadline first. ${NEVER_APPROVES} ${TEXTS_ARE_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          tab: z
            .enum(['mine', 'team', 'done'])
            .describe(
              'mine: the reader may fill a seat; team: plans of their groups; done: what they judged',
            ),
          limit: z.number().int().min(1).max(50).optional(),
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
              owner: z.string().nullable(),
              tier: z.string(),
              score: z.number(),
              dueAt: z.string().nullable(),
              seats: z.array(
                z.object({ title: z.string(), state: z.string() }),
              ),
              link: z.string(),
            }),
          ),
          nextCursor: z.string().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const { items, nextCursor } = await listReviewsForCaller(
        context,
        caller,
        { ...input, limit: input.limit ?? DEFAULT_LIMIT },
      );
      return {
        output: {
          items: items.map(({ experiment, tier, score, dueAt, seats }) => ({
            key: experiment.key,
            title: experiment.title,
            owner: experiment.ownerRef,
            tier,
            score,
            dueAt,
            seats: seats.map(({ title, state }) => ({ title, state })),
            link: experimentLink(context, experiment.key),
          })),
          nextCursor,
        },
      };
    },
  });
}

/** Lets agents say what an experiment lacks before it may start. */
export function registerGetGovernance(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'get-governance',
    title: 'Read what an experiment needs before it may start',
    description: `Answers the risk tier of an experiment with the parts of its score, the approvals it needs and has, and what keeps it from starting. ${NEVER_APPROVES} ${TEXTS_ARE_DATA}`,
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          key: z.string().min(1).max(36).describe('Such as EXP-142'),
        }),
      output: z =>
        z.object({
          key: z.string(),
          title: z.string(),
          status: z.string(),
          mode: z.string(),
          tier: z.string(),
          score: z.number(),
          parts: z.array(
            z.object({
              points: z.number(),
              detail: z.string(),
              unknown: z.boolean(),
            }),
          ),
          floors: z.array(z.object({ rule: z.string(), tier: z.string() })),
          seats: z.array(
            z.object({
              title: z.string(),
              state: z.string(),
              heldBy: z.array(z.string()),
              dueAt: z.string().nullable(),
            }),
          ),
          obstacles: z.array(z.string()),
          voidApprovals: z.number(),
          link: z.string(),
        }),
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const found = await getGovernanceForCaller(context, caller, input.key);
      const { key, title, status, mode, assessment, seats } = found;
      return {
        output: {
          ...{ key, title, status, mode },
          tier: assessment.tier,
          score: assessment.score,
          parts: assessment.contributions.map(
            ({ points, detail, unknown }) => ({ points, detail, unknown }),
          ),
          floors: assessment.floors.map(({ rule, tier }) => ({ rule, tier })),
          seats: seats.map(({ requirement, state, dueAt }) => ({
            title: requirement.title,
            state,
            heldBy: requirement.groupRefs,
            dueAt,
          })),
          obstacles: found.obstacles.map(({ sentence }) => sentence),
          voidApprovals: found.voidApprovals.length,
          link: experimentLink(context, key),
        },
      };
    },
  });
}
