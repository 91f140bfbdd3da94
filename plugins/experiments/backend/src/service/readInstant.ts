import { InputError } from '@backstage/errors';

/**
 * Reads an instant that a caller gives.
 *
 * @throws InputError with the name of the field when it is none
 */
export function readInstant(value: string, field: string): Date {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) {
    throw new InputError(
      `${field} has to be an instant such as 2026-12-09T08:00:00Z, but "${value}" was given`,
    );
  }
  return instant;
}
