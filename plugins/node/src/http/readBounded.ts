/**
 * An answer that is longer than allowed.
 *
 * @public
 */
export class AnswerTooLong extends Error {
  constructor(
    /** What had come in until then. */
    readonly start: string,
  ) {
    super('The answer is too long');
    this.name = 'AnswerTooLong';
  }
}

/**
 * Reads a body as text and stops beyond a limit, so that one answer cannot fill the memory.
 *
 * @param maxBytes - after decompression
 * @throws {@link AnswerTooLong}
 * @public
 */
export async function readBounded(
  response: Response,
  maxBytes: number,
): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) {
      throw new AnswerTooLong(Buffer.concat(chunks).toString('utf8'));
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}
