import { ConflictError, InputError } from '@backstage/errors';

/**
 * Reads an If-Match header such as `3` or `"3"`.
 *
 * @throws InputError when it is not a revision
 * @public
 */
export function parseRevision(ifMatch: string | undefined): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch ?? '');
  if (!match) {
    throw new InputError(
      `If-Match has to be the revision that was read, a number, but ${
        ifMatch === undefined ? 'none' : `"${ifMatch.slice(0, 40)}"`
      } was given`,
    );
  }
  return Number(match[1]);
}

/**
 * The error of a writer who read an older revision than the one that stands.
 *
 * @public
 */
export function revisionConflict(
  what: string,
  expected: number,
): ConflictError {
  return new ConflictError(
    `${what} was changed by somebody else after you opened it (you have revision ${expected}). Reload, then apply your change again`,
  );
}
