import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { LogEntry } from './types';

/** What stands in the place of a hash before the first entry. */
export const NO_HASH = '0'.repeat(64);

/**
 * SHA-256 of the canonical JSON of an entry without its own hash: keys in order, no white space.
 */
export function logHash(entry: Omit<LogEntry, 'hash'>): string {
  const { seq, at, actor, type, experimentKey, content, previousHash } = entry;
  return createHash('sha256')
    .update(
      stringify({
        seq,
        at,
        actor,
        type,
        experimentKey,
        content,
        previousHash,
      }),
      'utf8',
    )
    .digest('hex');
}
