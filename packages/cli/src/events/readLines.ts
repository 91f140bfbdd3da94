import { EXIT, Failure } from '../Failure';

const NEWLINE = 0x0a;

interface Line {
  /** From 1. */
  number: number;
  text: string;
}

function decode(parts: readonly Uint8Array[], number: number): Line {
  const text = Buffer.concat(parts).toString('utf8');
  return {
    number,
    text: number === 1 ? text.replace(/^\uFEFF/, '') : text,
  };
}

/**
 * Lines of UTF-8 text, one at a time.
 *
 * @throws Failure at a line that is longer than allowed
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of stream) {
    let start = 0;
    while (start < chunk.length) {
      const end = chunk.indexOf(NEWLINE, start);
      const part = chunk.subarray(start, end < 0 ? chunk.length : end);
      parts.push(part);
      size += part.length;
      if (size > maxBytes) {
        throw new Failure(
          EXIT.input,
          `Line ${number} is longer than ${maxBytes} bytes; expected one event per line.`,
        );
      }
      if (end < 0) break;
      yield decode(parts, number);
      parts = [];
      size = 0;
      number += 1;
      start = end + 1;
    }
  }
  if (size > 0) yield decode(parts, number);
}
