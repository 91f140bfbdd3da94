import { createHash } from 'node:crypto';
import { EXIT, Failure } from '../Failure';
import { canonicalJson } from './canonicalJson';

/** What stands in the place of a hash before the first entry. */
const NO_HASH = '0'.repeat(64);
const MEMBERS = [
  'seq',
  'at',
  'actor',
  'type',
  'experimentKey',
  'content',
  'previousHash',
  'hash',
];

interface Entry {
  seq: number;
  previousHash: string;
  hash: string;
}

/** A line of an export, and where it stands. */
export interface LogLine {
  /** Such as "log.ndjson, line 17". */
  place: string;
  text: string;
}

/** What is known of a chain that holds. */
export interface Chain {
  first: number;
  last: number;
  entries: number;
  hash: string;
}

function broken(place: string, sentence: string): Failure {
  return new Failure(EXIT.broken, `${place}: ${sentence}`);
}

function readEntry({ place, text }: LogLine): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(EXIT.input, `${place}: expected one JSON object.`);
  }
  const names = value && typeof value === 'object' ? Object.keys(value) : [];
  const missing = MEMBERS.find(name => !names.includes(name));
  const more = names.find(name => !MEMBERS.includes(name));
  if (missing !== undefined || more !== undefined) {
    throw new Failure(
      EXIT.input,
      `${place}: expected an entry of the governance log, but ${
        missing === undefined
          ? `"${more}" is no member of one`
          : `"${missing}" is missing`
      }.`,
    );
  }
  return value as Entry;
}

function hashOf(entry: Entry): string {
  const { hash: _hash, ...rest } = entry;
  return createHash('sha256').update(canonicalJson(rest), 'utf8').digest('hex');
}

function checkLink(place: string, entry: Entry, before: Chain | null): void {
  const { seq, previousHash } = entry;
  if (before && seq !== before.last + 1) {
    throw broken(
      place,
      `entry ${seq} follows entry ${before.last}: entry ${
        before.last + 1
      } is missing or out of place.`,
    );
  }
  if (!before && seq !== 1) return;
  const expected = before?.hash ?? NO_HASH;
  if (previousHash !== expected) {
    throw broken(
      place,
      before
        ? `entry ${seq} does not carry the hash of entry ${before.last}: one of the two was replaced.`
        : 'the first entry carries the hash of one before it.',
    );
  }
}

/**
 * Checks that lines are one unbroken part of the governance log: each entry fits its hash and carries that of the one before.
 *
 * @returns null where there are no entries
 * @throws Failure with the first entry that breaks the chain
 */
export async function verifyChain(
  lines: AsyncIterable<LogLine>,
): Promise<Chain | null> {
  let chain = null as Chain | null;
  for await (const line of lines) {
    if (!line.text.trim()) continue;
    const entry = readEntry(line);
    if (hashOf(entry) !== entry.hash) {
      throw broken(
        line.place,
        `entry ${entry.seq} does not fit its hash: it was changed after it was written.`,
      );
    }
    checkLink(line.place, entry, chain);
    chain = {
      first: chain?.first ?? entry.seq,
      last: entry.seq,
      entries: (chain?.entries ?? 0) + 1,
      hash: entry.hash,
    };
  }
  return chain;
}
