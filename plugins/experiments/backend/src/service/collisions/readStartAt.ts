import { readInstant } from '../readInstant';

/**
 * The instant to start at that a caller asks about, if any.
 *
 * @throws InputError when it is no instant
 */
export function readStartAt(value: string | undefined): Date | undefined {
  return value === undefined ? undefined : readInstant(value, 'startAt');
}
