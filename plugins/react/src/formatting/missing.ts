/** English text for a value that is missing; components pass the translation. */
export const MISSING = 'not enough data';

/** Whether a value can be printed. */
export function isPresent(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
