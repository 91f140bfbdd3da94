import type { DraftError } from './validateDraft';
import type { WizardFormState } from './useWizardForm';

/** What every step works with. */
export interface StepProps {
  form: WizardFormState;
  /** The errors to show; empty until one asked to go on. */
  errors: readonly DraftError[];
  onOpen: (error: DraftError) => void;
}
