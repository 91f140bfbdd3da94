import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main';
import type { TrialResult } from './loop/TrialResult';

/** What a run says beside how long it took. */
const timeless = ({ milliseconds, cpuMilliseconds, ...result }: TrialResult) =>
  result;

describe('yarn bench fleet', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hone-fleet-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(...args: string[]) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = await main(['fleet', ...args], {
      print: text => printed.push(text),
      complain: text => complaints.push(text),
    });
    return { printed, complaints, code };
  }

  const read = async (file: string) =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));

  it('takes experiments of every design through their life, the same way each time', async () => {
    const keep = join(folder, 'kept.ndjson');
    const first = join(folder, 'first.json');
    const { code, printed } = await run(
      ...['--experiments', '4', '--keep', keep, '--out', first],
    );
    expect(code).toBe(0);
    const last = JSON.parse(printed.at(-1)!);
    expect(last).toMatchObject({ suite: 'fleet', n: 8 });
    expect(printed.join('\n')).toContain('coverage %');
    const results: TrialResult[] = (await read('first.json')).results;
    expect(results.map(r => `${r.fleet} ${r.design}`)).toEqual([
      ...['null ab', 'null canary', 'null process', 'null stepped-wedge'],
      ...['effect ab', 'effect canary', 'effect process'],
      'effect stepped-wedge',
    ]);
    for (const result of results) {
      expect(result.outcome).not.toBeNull();
      expect(result.final.interval).not.toBeNull();
      expect(result.elapsed).toBeGreaterThan(0);
      // A trial that nothing ended was looked at ten times or more.
      expect(result.runs >= 10 || result.stop !== null).toBe(true);
    }

    // What was broken off goes on, and comes to what it would have come to.
    const lines = (await readFile(keep, 'utf8')).trim().split('\n');
    await writeFile(keep, `${lines.slice(0, 7).join('\n')}\n`);
    const again = join(folder, 'again.json');
    await run('--experiments', '4', '--keep', keep, '--out', again);
    const repeated: TrialResult[] = (await read('again.json')).results;
    expect(repeated.map(timeless)).toEqual(results.map(timeless));
  }, 600_000);

  it('does not mix runs in one file', async () => {
    const keep = join(folder, 'other.ndjson');
    await writeFile(keep, '{"seed":2,"db":"sqlite"}\n');
    const { code, complaints } = await run('--keep', keep);
    expect(code).toBe(2);
    expect(complaints[0]).toMatch(/^--keep has to name a new file or one/);
  });
});
