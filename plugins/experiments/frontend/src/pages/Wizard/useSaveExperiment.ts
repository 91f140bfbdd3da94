import { HoneApiError } from '@hone/common';
import type {
  Experiment,
  ExperimentDesign,
} from '@hone/backstage-plugin-experiments-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { metricsApiRef } from '../../api/metricsApiRef';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { queryKeys } from '../../query/queryKeys';
import { defineMetrics } from './defineMetrics';
import { toExperimentInput } from './toExperimentInput';
import type { WizardDraft } from './wizardDraft';

/** What follows the saving: the start, or the review that has to come before it. */
export type FinishStep = 'start' | 'submit';

/** What became of a form: saved for sure, started or sent for review if that was wanted and possible. */
export interface SaveResult {
  experiment: Experiment;
  /** The step that followed; null where none was wanted or possible. */
  taken: FinishStep | null;
  /** Why the step that was wanted did not follow. */
  stepError: unknown;
}

/**
 * Saves the form, definitions of metrics first. Each part that succeeds is written back into the form at once, so that a
 * second try goes on where the first one stopped and creates nothing twice.
 */
export function useSaveExperiment(
  draft: WizardDraft,
  design: ExperimentDesign,
  update: (patch: Partial<WizardDraft>) => void,
) {
  const experiments = useExperimentsApi();
  const metrics = useApi(metricsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (options: {
      step: FinishStep | null;
    }): Promise<SaveResult> => {
      const defined = await defineMetrics(metrics, draft, update);
      const input = toExperimentInput(defined, design);
      const saved = draft.saved
        ? await experiments.update(draft.saved.key, draft.saved.revision, input)
        : await experiments.create(input);
      update({ saved: { key: saved.key, revision: saved.revision } });
      client.invalidateQueries({ queryKey: queryKeys.all });
      const { step } = options;
      if (!step) {
        return { experiment: saved, taken: null, stepError: null };
      }
      try {
        const experiment = await experiments.transition(
          saved.key,
          saved.revision,
          { action: step },
        );
        client.setQueryData(queryKeys.experiment(saved.key), experiment);
        return { experiment, taken: step, stepError: null };
      } catch (stepError) {
        return { experiment: saved, taken: null, stepError };
      }
    },
  });
}

/** The draft on the server was changed by somebody else; its new revision lets the form be saved over it on purpose. */
export function isConflict(error: unknown): boolean {
  return error instanceof HoneApiError && error.status === 409;
}
