import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import { requireRight, type ProgrammeRights } from '../../authorization';
import type { Caller } from '../context';

/**
 * The person that is meant: the caller where nobody is named.
 *
 * @param given - as the caller wrote it
 * @throws InputError when it is no person
 */
export function personMeant(caller: Caller, given: string | undefined): string {
  const ref =
    given === undefined ? caller.actor : normalizeEntityRef(given, 'personRef');
  if (ref.startsWith('user:')) return ref;
  throw new InputError(
    `personRef has to be a person such as user:default/ada, but ${
      given === undefined
        ? 'a program called without one'
        : `"${ref}" was given`
    }`,
  );
}

/**
 * The person that something is done for: the caller, or with the right to manage somebody else.
 *
 * @param given - as the caller wrote it; left out, the caller
 * @param what - for the sentence of a refusal, such as `take seats`
 * @throws InputError when it is no person, NotAllowedError without the right
 */
export function readPerson(
  caller: Caller,
  rights: ProgrammeRights,
  given: string | undefined,
  what: string,
): string {
  const ref = personMeant(caller, given);
  requireActing(caller, rights, ref, what);
  return ref;
}

/**
 * Refuses callers who may not do something for a person: for oneself it needs the right to serve, for others the right
 * to manage.
 */
export function requireActing(
  caller: Caller,
  rights: ProgrammeRights,
  personRef: string | null,
  what: string,
): void {
  if (personRef === caller.actor) requireRight(rights, 'serve', what);
  else requireRight(rights, 'manage', `${what} for others`);
}
