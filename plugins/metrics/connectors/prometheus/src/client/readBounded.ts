/** An answer that is longer than allowed; what had come in until then. */
export class AnswerTooLong extends Error {
  constructor(readonly start: string) {
    super('The answer is too long');
  }
}

/**
 * Reads a body as text and stops beyond a limit, so that one query cannot fill the memory.
 *
 * @throws AnswerTooLong
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
