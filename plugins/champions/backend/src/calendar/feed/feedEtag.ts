import { createHash } from 'node:crypto';

/**
 * A strong entity tag of a feed: equal for equal bytes. A feed's bytes change only with its content.
 */
export function feedEtag(body: string): string {
  return `"${createHash('sha256').update(body, 'utf8').digest('base64url')}"`;
}
