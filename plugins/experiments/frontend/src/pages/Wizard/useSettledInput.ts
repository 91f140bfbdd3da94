import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { useMemo } from 'react';
import { useSettled } from '../../hooks/useSettled';
import { useT } from '../../hooks/useT';
import { toExperimentInput } from './toExperimentInput';
import type { WizardFormState } from './useWizardForm';

const PAUSE_MS = 700;
const LEAST_TITLE = 3;

/** The form as the server would be asked to store it, after a pause; a form without a title gets one for the question. */
export function useSettledInput(
  form: Pick<WizardFormState, 'draft' | 'design'>,
): ExperimentInput {
  const { draft, design } = form;
  const t = useT();
  const untitled = t('wizard.check.untitled');
  const input = useMemo(() => {
    const written = toExperimentInput(draft, design);
    return written.title.length >= LEAST_TITLE
      ? written
      : { ...written, title: untitled };
  }, [draft, design, untitled]);
  return useSettled(input, PAUSE_MS);
}
