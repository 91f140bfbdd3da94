import type { IncomingMessage } from 'node:http';
import { FetchFailure } from './FetchFailure';

/**
 * Reads a body as UTF-8 and breaks the connection off as soon as it is too long.
 *
 * @throws {@link FetchFailure}
 */
export async function readBody(
  response: IncomingMessage,
  host: string,
  maxBytes: number,
): Promise<string> {
  const tooLong = () => {
    response.destroy();
    return new FetchFailure(
      `${host} answered with more than ${maxBytes} bytes, which is the most that is read`,
    );
  };
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    response.destroy();
    throw new FetchFailure(
      `${host} answered in a compressed form although it was asked not to`,
    );
  }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    throw tooLong();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
