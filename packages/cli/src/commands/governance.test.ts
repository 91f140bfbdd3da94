import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../Failure';
import { main } from '../main';
import { testWorld } from '../__testUtils__/testWorld';

/** What a backend exported of one plan: sent for review, approved three times, started. */
const LOG = readFileSync(
  join(__dirname, '../__fixtures__/governanceLog.ndjson'),
  'utf8',
);
const LINES = LOG.trimEnd().split('\n');
const LAST_HASH = JSON.parse(LINES[4]).hash;

async function verify(stdin: string, ...files: string[]) {
  const { world, printed, complaints } = testWorld({ stdin });
  const code = await main(
    ['governance', 'verify', ...(files.length > 0 ? files : ['-'])],
    world,
  );
  return { code, printed, complaints };
}

/** The log with one entry changed. */
function changed(index: number, change: object, lines = LINES): string {
  const entry = { ...JSON.parse(lines[index]), ...change };
  return lines
    .map((line, i) => (i === index ? JSON.stringify(entry) : line))
    .join('\n');
}

describe('hone governance verify', () => {
  const folder = createMockDirectory();

  it('finds the export of a backend whole', async () => {
    expect(await verify(LOG)).toEqual({
      code: EXIT.done,
      printed: [
        `5 entries, 1 to 5, form one chain. The last hash is ${LAST_HASH}.`,
      ],
      complaints: [],
    });
  });

  it('does not mind in which order members stand', async () => {
    const turned = LINES.map(line =>
      JSON.stringify(
        Object.fromEntries(Object.entries(JSON.parse(line)).reverse()),
      ),
    );
    expect((await verify(turned.join('\n'))).code).toBe(EXIT.done);
  });

  it('reads files one after the other', async () => {
    folder.setContent({
      'a.ndjson': LINES.slice(0, 3).join('\n'),
      'b.ndjson': LINES.slice(3).join('\n'),
    });
    const [a, b] = ['a', 'b'].map(name => folder.resolve(`${name}.ndjson`));
    expect(await verify('', a, b)).toMatchObject({
      code: EXIT.done,
      printed: [expect.stringMatching(/^5 entries, 1 to 5/)],
    });
    expect(await verify('', b, a)).toMatchObject({
      code: EXIT.broken,
      complaints: [
        `${a}, line 1: entry 1 follows entry 5: entry 6 is missing or out of place.`,
      ],
    });
    expect(await verify('', b)).toMatchObject({
      code: EXIT.done,
      complaints: [expect.stringMatching(/^What came before entry 4 was not/)],
    });
  });

  it.each([
    ['who', { actor: 'user:default/eve' }],
    ['when', { at: '2026-06-01T00:00:01.000Z' }],
    ['what', { content: {} }],
    ['the hash', { hash: 'a'.repeat(64) }],
    ['the link', { previousHash: 'a'.repeat(64) }],
  ])('finds that %s was changed', async (_what, change) => {
    expect(await verify(changed(2, change))).toMatchObject({
      code: EXIT.broken,
      printed: [],
      complaints: [
        'Standard input, line 3: entry 3 does not fit its hash: it was changed after it was written.',
      ],
    });
  });

  it('finds the first entry that is missing; a part of the log is a chain of its own', async () => {
    const without = LINES.filter((_, i) => i !== 1).join('\n');
    expect(await verify(without)).toMatchObject({
      code: EXIT.broken,
      complaints: [
        'Standard input, line 2: entry 3 follows entry 1: entry 2 is missing or out of place.',
      ],
    });
    const other = LINES.filter((_, i) => i !== 0).join('\n');
    expect((await verify(other)).code).toBe(EXIT.done);
  });

  it('refuses what is no log', async () => {
    expect(await verify('{"seq": 1}')).toMatchObject({
      code: EXIT.input,
      complaints: [
        'Standard input, line 1: expected an entry of the governance log, but "at" is missing.',
      ],
    });
    expect(await verify('no json')).toMatchObject({ code: EXIT.input });
    expect(await verify('[]')).toMatchObject({ code: EXIT.input });
    expect(await verify('', folder.resolve('none'))).toMatchObject({
      code: EXIT.input,
    });
    expect(await verify('')).toMatchObject({
      code: EXIT.done,
      printed: ['There are no entries, so there is nothing to check.'],
    });
    expect(await main(['governance', 'verify'], testWorld().world)).toBe(
      EXIT.usage,
    );
  });
});
