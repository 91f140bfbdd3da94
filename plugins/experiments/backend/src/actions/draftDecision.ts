import { transitionExperiment } from '../service/lifecycle/transition';
import { experimentSchema, toExperimentOutput } from './experimentOutput';
import { DECISIONS } from './values';
import { readCaller, auditedAction, type ActionOptions } from './types';

const NAME = 'draft-decision';

/** Lets agents propose decisions. Nothing is decided before a person confirms, whoever the agent acts for. */
export function registerDraftDecision(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: NAME,
    title: 'Propose a decision',
    description:
      'Proposes what to decide about an experiment that ended. Nothing is decided by it: the proposal waits until a person other than the one you act for confirms or declines it. Read the experiment first and give its revision.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          key: z.string().min(1).max(36).describe('Such as EXP-142'),
          revision: z
            .number()
            .int()
            .min(1)
            .describe('That of the experiment as you read it'),
          decision: z.enum(DECISIONS),
          reason: z
            .string()
            .trim()
            .min(10)
            .max(2_000)
            .describe('Why, in words that the confirming person can judge'),
          nextOwner: z
            .string()
            .min(3)
            .max(255)
            .optional()
            .describe('Who looks after what was decided'),
        }),
      output: experimentSchema,
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const { key, revision, decision, reason, nextOwner } = input;
      const experiment = await auditedAction(
        options,
        {
          eventId: 'experiment-mutate',
          action: NAME,
          caller,
          meta: { actionType: 'decide', key },
        },
        () =>
          transitionExperiment(
            context,
            caller,
            key,
            revision,
            { action: 'decide', decision, reason, nextOwnerRef: nextOwner },
            { onlyPropose: true },
          ),
      );
      return { output: toExperimentOutput(context, experiment) };
    },
  });
}
