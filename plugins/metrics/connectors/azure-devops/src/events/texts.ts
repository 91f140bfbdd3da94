import { cut } from '@hone/backstage-plugin-metrics-node';
import { createHash } from 'node:crypto';

const LONGEST_PART = 80;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A commit of git; a changeset of TFVC is none. */
export function toSha(text: string | undefined): string | undefined {
  const sha = text?.toLowerCase();
  return sha && SHA.test(sha) ? sha : undefined;
}

/** A name as a part of an identifier: whole when it is short, else its beginning and a digest of all of it. */
export function idPart(name: string): string {
  if (name.length <= LONGEST_PART) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${cut(name, LONGEST_PART - 33)}~${digest}`;
}
