import { setImmediate } from 'node:timers/promises';

const CHUNK = 500;

function* chunksOf<T>(items: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Writes items in chunks, one after the other. While a database server stores one the next is generated.
 */
export async function writeChunks<T>(
  items: Iterable<T>,
  write: (chunk: T[]) => Promise<void>,
): Promise<void> {
  let writing = Promise.resolve();
  for (const chunk of chunksOf(items)) {
    await writing;
    writing = write(chunk);
    // A failure is told by the next await; until then it must not count as unhandled.
    writing.catch(() => {});
    // The statement goes out before the next chunk keeps this thread busy.
    await setImmediate();
  }
  await writing;
}
