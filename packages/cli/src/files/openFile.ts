import { createReadStream } from 'node:fs';
import { EXIT, Failure } from '../Failure';

/**
 * The bytes of a file.
 *
 * @throws Failure where it cannot be read
 */
export async function* openFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(EXIT.input, `${file} cannot be read: ${code}.`);
  }
}
