import { AuthenticationError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { equalInConstantTime } from './verifySignature';

const digest = (text: string) =>
  createHash('sha256').update(text).digest('hex');

/**
 * Checks a header that holds a fixed credential, such as `Basic dXNlcjpwYXNz`, against every active one.
 *
 * @throws AuthenticationError when it is missing or none of them
 * @public
 */
export function verifyCredential(
  given: string | undefined,
  expected: readonly string[],
): void {
  if (!given) throw new AuthenticationError('The credential is missing');
  // Digests have one length: that of the credential stays unknown.
  const own = digest(given);
  const fits = expected.filter(one => equalInConstantTime(own, digest(one)));
  if (fits.length === 0) {
    throw new AuthenticationError('The credential is not known');
  }
}
