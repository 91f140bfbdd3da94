import { HoneApiError } from '@hone/common';

/** An answer of the backend that is not what was asked for. */
export function refuse(
  status: number,
  name: string,
  message: string,
): HoneApiError {
  return new HoneApiError({ name, message, status, requestId: 'req-4f2c' });
}

/** Refuses a change that was made from an older version. */
export function checkRevision(
  current: { key: string; revision: number },
  revision: number,
): void {
  if (current.revision === revision) return;
  throw refuse(
    409,
    'ConflictError',
    `${current.key} was changed by somebody else: you have revision ${revision}, the current one is ${current.revision}`,
  );
}
