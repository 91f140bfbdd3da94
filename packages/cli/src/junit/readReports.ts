import { readFile, stat } from 'node:fs/promises';
import { EXIT, Failure } from '../Failure';
import { addCounts, NO_TESTS, type TestCounts } from './countTests';
import { readJunit } from './readJunit';

const MAX_FILE_BYTES = 50_000_000;

/** All reports of a run. */
export interface TestRun {
  counts: TestCounts;
  files: number;
  /** When the last of them was written, in epoch milliseconds. */
  writtenAt: number;
}

async function readBounded(
  file: string,
): Promise<{ xml: string; writtenAt: number }> {
  try {
    const { size, mtimeMs } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      throw new Failure(
        EXIT.input,
        `${file} has ${size} bytes; at most ${MAX_FILE_BYTES} are read.`,
      );
    }
    return { xml: await readFile(file, 'utf8'), writtenAt: mtimeMs };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(EXIT.input, `${file} cannot be read: ${code ?? error}.`);
  }
}

/**
 * Reads reports one after the other.
 *
 * @throws Failure at the first that cannot be read or understood; half a run is no run
 */
export async function readReports(files: readonly string[]): Promise<TestRun> {
  let counts = NO_TESTS;
  let writtenAt = 0;
  for (const file of files) {
    const report = await readBounded(file);
    counts = addCounts(counts, readJunit(report.xml, file));
    writtenAt = Math.max(writtenAt, report.writtenAt);
  }
  return { counts, files: files.length, writtenAt };
}
