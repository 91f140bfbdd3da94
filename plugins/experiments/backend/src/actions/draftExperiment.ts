import { experimentCreatePermission } from '@hone/backstage-plugin-experiments-common';
import { createDraft } from '../service/drafts/createDraft';
import { draftSchema, toExperimentInput } from './draftInput';
import { experimentSchema, toExperimentOutput } from './experimentOutput';
import { readCaller, auditedAction, type ActionOptions } from './types';

const NAME = 'draft-experiment';

/** Lets agents draft experiments; people review and start them. */
export function registerDraftExperiment(options: ActionOptions): void {
  const { registry, context } = options;
  registry.register({
    name: NAME,
    title: 'Draft an experiment',
    description:
      'Creates the draft of an experiment. It starts nothing: a person completes, reviews and starts it. "missing" in the answer says what it lacks before that.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    visibilityPermission: experimentCreatePermission,
    schema: { input: draftSchema, output: experimentSchema },
    action: async ({ input, credentials }) => {
      const caller = readCaller(options, { input, credentials });
      const experiment = await auditedAction(
        options,
        {
          eventId: 'experiment-mutate',
          action: NAME,
          caller,
          meta: { actionType: 'create' },
        },
        () => createDraft(context, caller, toExperimentInput(input)),
      );
      return { output: toExperimentOutput(context, experiment) };
    },
  });
}
