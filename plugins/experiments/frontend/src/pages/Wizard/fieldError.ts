import type { DraftError } from './validateDraft';

/** The error of one field, for its own message. */
export function fieldError(
  errors: readonly DraftError[],
  field: string,
): DraftError | undefined {
  return errors.find(error => error.field === field);
}
