import type { CommitRecord } from '../events/CommitRecord';
import { readTokens } from '../git/readTokens';

const START = '\x01';
/** The first file's numbers stand on a line of their own. */
const NUMBERS = /^\n?(\d+|-)\t(\d+|-)\t([\s\S]*)$/;
const MAX_PATHS = 1_000;

/** The layout that is parsed here; the message comes last because it can hold anything but NUL. */
export const LOG_FORMAT = '%x01%H%x00%P%x00%ct%x00%an <%ae>%x00%B%x00';

/** A binary file has no lines. */
const countOf = (text: string) => (text === '-' ? 0 : Number(text));

/** The commits in what `git log -z --numstat` writes in this layout. */
export async function* parseLog(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<CommitRecord> {
  const tokens = readTokens(chunks);
  const next = async () => (await tokens.next()).value as string | undefined;
  const text = async () => (await next()) ?? '';
  try {
    let token = await next();
    while (token !== undefined) {
      const record: CommitRecord = {
        sha: token.slice(START.length),
        parents: (await text()).split(' ').filter(Boolean),
        committedAt: Number(await text()),
        author: await text(),
        message: await text(),
        paths: [],
        lines: 0,
      };
      token = await next();
      while (token !== undefined && !token.startsWith(START)) {
        const numbers = NUMBERS.exec(token);
        if (numbers) {
          record.lines += countOf(numbers[1]) + countOf(numbers[2]);
          // A file that was moved is told by two names that follow.
          const paths = numbers[3]
            ? [numbers[3]]
            : [await text(), await text()];
          if (record.paths.length < MAX_PATHS) record.paths.push(...paths);
        }
        token = await next();
      }
      record.paths.length = Math.min(record.paths.length, MAX_PATHS);
      yield record;
    }
  } finally {
    await tokens.return(undefined);
  }
}
