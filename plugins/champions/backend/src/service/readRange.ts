import { InputError } from '@backstage/errors';
import type { DateRange } from '@hone/backstage-plugin-champions-common';
import { daysBetween, requireDay } from './cycles/days';

const LONGEST_DAYS = 1_100;

/**
 * Checks a range of days that somebody wrote.
 *
 * @param field - where it stands, such as `avoid[0]`; empty at the top
 * @throws InputError when it has no days, or too many
 */
export function readRange({ from, to }: DateRange, field = ''): DateRange {
  const name = (part: string) => (field ? `${field}.${part}` : part);
  requireDay(from, name('from'));
  requireDay(to, name('to'));
  const days = daysBetween(from, to);
  if (days < 1) {
    throw new InputError(
      `${name(
        'to',
      )} is the first day after it and has to be later than ${from}, but "${to}" was given`,
    );
  }
  if (days > LONGEST_DAYS) {
    throw new InputError(
      `${name(
        'to',
      )} has to be at most ${LONGEST_DAYS} days after ${from}, but "${to}" was given`,
    );
  }
  return { from, to };
}
