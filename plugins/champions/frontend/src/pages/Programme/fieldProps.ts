import type { ProgrammeDraft } from './programmeDraft';

/** What each part of the form is given. */
export interface FieldProps {
  draft: ProgrammeDraft;
  onChange: (patch: Partial<ProgrammeDraft>) => void;
}
