import { HoneApiError } from '@hone/common';
import { useNavigate } from 'react-router-dom';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import {
  useSaveExperiment,
  type FinishStep,
  type SaveResult,
} from './useSaveExperiment';
import type { WizardFormState } from './useWizardForm';

/** Saving, and what follows it. */
export interface FinishWizard {
  save: (options: { step: FinishStep | null }) => void;
  isPending: boolean;
  error: unknown;
  /** Set when the draft is saved but was not started or sent for review. */
  refused: SaveResult | null;
  /** Takes over the revision that somebody else made; the text of the form stays. */
  acceptRevision: () => Promise<void>;
}

export function useFinishWizard(form: WizardFormState): FinishWizard {
  const t = useT();
  const api = useExperimentsApi();
  const links = useLinks();
  const navigate = useNavigate();
  const toast = useToast();
  const saving = useSaveExperiment(form.draft, form.design, form.update);

  const save = (options: { step: FinishStep | null }) =>
    saving.mutate(options, {
      onSuccess: ({ experiment, taken, stepError }) => {
        if (stepError) return;
        const { key } = experiment;
        const done = {
          start: t('wizard.started', { key }),
          submit: t('planRisk.sent', { key }),
        };
        form.finish();
        toast(taken ? done[taken] : t('wizard.created', { key }));
        navigate(links.experiment(key));
      },
    });

  const acceptRevision = async () => {
    const key = form.draft.saved?.key;
    if (!key) return;
    try {
      const { revision } = await api.get(key);
      form.update({ saved: { key, revision } });
      saving.reset();
    } catch (error) {
      // Deleted in the meantime: the text becomes a new draft.
      if (error instanceof HoneApiError && error.status === 404) {
        form.update({ saved: null });
        saving.reset();
        return;
      }
      throw error;
    }
  };

  return {
    save,
    isPending: saving.isPending,
    error: saving.error,
    refused: saving.data?.stepError ? saving.data : null,
    acceptRevision,
  };
}
