import { EXIT, Failure } from './Failure';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant as it was written, in UTC.
 *
 * @throws Failure when it is none, or has no zone
 */
export function parseInstant(option: string, text: string): string {
  const instant = INSTANT.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant)) {
    throw new Failure(
      EXIT.usage,
      `${option} has to be an instant with its zone, such as 2026-11-02T09:00:00Z, but "${text}" was given.`,
    );
  }
  return new Date(instant).toISOString();
}
