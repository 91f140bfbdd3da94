import type { Outcome } from '@hone/inference';

/** The result of an analysis of data that are known to be fine. */
export function accept<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}
