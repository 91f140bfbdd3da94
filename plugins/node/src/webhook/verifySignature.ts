import { AuthenticationError } from '@backstage/errors';
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Compares without telling by its duration how much of it is right.
 *
 * @public
 */
export function equalInConstantTime(given: string, expected: string): boolean {
  const a = Buffer.from(given, 'utf8');
  const b = Buffer.from(expected, 'utf8');
  // Lengths are no secret: those of signatures are known to all.
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Checks an HMAC-SHA256 signature, over the bytes as they were sent, against every active secret.
 *
 * @param options.given - the header, undefined when it was missing
 * @param options.signed - what the signature covers; the parts in their order
 * @param options.prefix - what stands before the signature, such as `sha256=`
 * @throws AuthenticationError when it is missing or belongs to no secret
 * @public
 */
export function verifySignature(options: {
  given: string | undefined;
  signed: readonly (Buffer | string)[];
  secrets: readonly string[];
  encoding: 'hex' | 'base64';
  prefix?: string;
}): void {
  const { given, signed, secrets, encoding, prefix = '' } = options;
  if (!given) throw new AuthenticationError('The signature is missing');
  // All secrets are tried, so that the duration does not tell which one it was.
  const fits = secrets.filter(secret => {
    const hmac = createHmac('sha256', secret);
    for (const part of signed) hmac.update(part);
    return equalInConstantTime(given, `${prefix}${hmac.digest(encoding)}`);
  });
  if (fits.length === 0) {
    throw new AuthenticationError('The signature does not belong to this text');
  }
}
