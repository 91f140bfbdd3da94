import { HoneApiError } from '@hone/common';

/** An answer of the backend that is not what was asked for. */
export function refuse(
  status: number,
  name: string,
  message: string,
): HoneApiError {
  return new HoneApiError({ name, message, status, requestId: 'req-4f2c' });
}
