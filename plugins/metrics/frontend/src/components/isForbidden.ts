import { HoneApiError } from '@hone/common';

/** Whether something may not be read; that is no fault, and trying again does not help. */
export function isForbidden(error: unknown): boolean {
  return error instanceof HoneApiError && error.status === 403;
}
