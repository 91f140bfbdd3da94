import { NotAllowedError } from '@backstage/errors';
import type { Caller } from './context';

/**
 * Refuses programs where something belongs to a person.
 *
 * @param what - for the sentence, such as `add calendars`
 * @returns the person
 */
export function requirePersonCalling(caller: Caller, what: string): string {
  if (!caller.actor.startsWith('user:')) {
    throw new NotAllowedError(`Only people ${what}; ${caller.actor} is none`);
  }
  return caller.actor;
}
