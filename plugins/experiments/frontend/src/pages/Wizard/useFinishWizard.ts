import { HoneApiError } from '@hone/common';
import { useNavigate } from 'react-router-dom';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useSaveExperiment, type SaveResult } from './useSaveExperiment';
import type { WizardFormState } from './useWizardForm';

/** Saving, and what follows it. */
export interface FinishWizard {
  save: (options: { start: boolean }) => void;
  isPending: boolean;
  error: unknown;
  /** Set when the draft is saved but did not start. */
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

  const save = (options: { start: boolean }) =>
    saving.mutate(options, {
      onSuccess: ({ experiment, started, startError }) => {
        if (startError) return;
        form.finish();
        toast(
          started
            ? t('wizard.started', { key: experiment.key })
            : t('wizard.created', { key: experiment.key }),
        );
        navigate(links.experiment(experiment.key));
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
    refused: saving.data?.startError ? saving.data : null,
    acceptRevision,
  };
}
