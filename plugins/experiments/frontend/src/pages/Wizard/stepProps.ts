import type { PlanAssessment } from '@hone/backstage-plugin-experiments-common';
import type { Note } from './lint/notes';
import type { DraftError } from './validateDraft';
import type { WizardFormState } from './useWizardForm';

/** What every step works with. */
export interface StepProps {
  form: WizardFormState;
  /** The errors to show; empty until one asked to go on. */
  errors: readonly DraftError[];
  onOpen: (error: DraftError) => void;
  /** Leads to a field of this step. */
  onFocus: (field: string) => void;
  /** Everything that can be said about the form. */
  notes: readonly Note[];
  /** The tier of the plan; undefined while it is not known. */
  risk: PlanAssessment | undefined;
}
