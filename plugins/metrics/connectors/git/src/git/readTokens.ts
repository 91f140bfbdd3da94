/** Longer texts are cut: a message of this length is read for its trailers alone. */
const MAX_TOKEN_BYTES = 1024 * 1024;

/** The texts between NUL bytes; what is no UTF-8 is replaced, so that every byte sequence gives a text. */
export async function* readTokens(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => {
    const kept = part.subarray(0, MAX_TOKEN_BYTES - size);
    size += kept.length;
    if (kept.length > 0) parts.push(kept);
  };
  const take = () => {
    const text = Buffer.concat(parts).toString('utf8');
    parts = [];
    size = 0;
    return text;
  };
  for await (const chunk of chunks) {
    let start = 0;
    let end = chunk.indexOf(0);
    while (end >= 0) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
      end = chunk.indexOf(0, start);
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
