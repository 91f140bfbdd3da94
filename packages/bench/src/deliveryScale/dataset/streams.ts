import type { Rng } from '@hone/inference';

/** Lines that are held back to be mixed with later ones. */
const MIX_WINDOW = 20_000;

/**
 * Lines of a log in bodies of requests.
 */
export interface LineBatch {
  lines: number;
  body: string;
}

/**
 * Events as NDJSON, so many lines a request.
 */
export function* toBatches(
  events: Iterable<unknown>,
  size: number,
): Generator<LineBatch> {
  let lines: string[] = [];
  for (const event of events) {
    lines.push(JSON.stringify(event));
    if (lines.length === size) {
      yield { lines: size, body: lines.join('\n') };
      lines = [];
    }
  }
  if (lines.length > 0) yield { lines: lines.length, body: lines.join('\n') };
}

/**
 * The same items in another order: each is held back for a random while, so that no request is the same as before and
 * children come before their parents. Holds 20,000 of them.
 */
export function* mix<T>(items: Iterable<T>, rng: Rng): Generator<T> {
  const held: T[] = [];
  for (const item of items) {
    if (held.length < MIX_WINDOW) {
      held.push(item);
      continue;
    }
    const index = rng.int(held.length);
    yield held[index];
    held[index] = item;
  }
  yield* rng.shuffle(held);
}

/**
 * Goes through what is left.
 */
export function drain(items: Iterator<unknown>): void {
  while (!items.next().done);
}

/**
 * The first so many items.
 */
export function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken >= count) return;
    taken += 1;
    yield item;
  }
}
