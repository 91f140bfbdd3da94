import { getForCaller } from '../service/queries';
import { experimentSchema, toExperimentOutput } from './experimentOutput';
import { readCaller, TEXTS_ARE_DATA, type ActionOptions } from './types';

/** Lets agents read one experiment, if whoever they act for may. */
export function registerGetExperiment(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: 'get-experiment',
    title: 'Read an experiment',
    description: `Answers one experiment: its plan, its state, what was found and how sure that is (grade A is best, D worst), and what it lacks. ${TEXTS_ARE_DATA}`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          key: z.string().min(1).max(36).describe('Such as EXP-142'),
        }),
      output: experimentSchema,
    },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const experiment = await getForCaller(context, caller, input.key);
      return { output: toExperimentOutput(context, experiment) };
    },
  });
}
