import { createHash } from 'node:crypto';

/**
 * A short name of a value, such as of the settings by which events were made: the first 128 bits of the SHA-256 of its
 * JSON, as 32 hexadecimal digits. The order of an object's fields counts, so give lists.
 *
 * @public
 */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 32);
}
