import { InputError } from '@backstage/errors';
import { readInstant } from '../readInstant';

const DAY = 86_400_000;

/** Longest range that is read at once, and longest freeze: 53 weeks. */
export const LONGEST_RANGE_DAYS = 371;

/**
 * Reads a range of time.
 *
 * @throws InputError when an end is no instant, or the range is empty or too long
 */
export function readRange(input: { from: string; to: string }): {
  from: Date;
  to: Date;
} {
  const from = readInstant(input.from, 'from');
  const to = readInstant(input.to, 'to');
  const days = (to.getTime() - from.getTime()) / DAY;
  if (days <= 0) {
    throw new InputError(
      `to has to be after from (${from.toISOString()}), but ${to.toISOString()} was given`,
    );
  }
  if (days > LONGEST_RANGE_DAYS) {
    throw new InputError(
      `to has to be at most ${LONGEST_RANGE_DAYS} days after from, but it is ${Math.ceil(
        days,
      )} days after it`,
    );
  }
  return { from, to };
}
