import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main';

async function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(['delivery-scale', ...args], {
    print: text => printed.push(text),
    complain: text => complaints.push(text),
  });
  return { code, printed, complaint: complaints.join('\n') };
}

describe('yarn bench delivery-scale', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hone-bench-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    [['--db', 'mysql'], '--db has to be one of sqlite, postgres, but "mysql"'],
    [
      ['--db', 'sqlite', '--services', '5'],
      '--services has to be a whole number from 20 to 100000, but "5" was given',
    ],
    [
      ['--db', 'sqlite', '--sizes', '100,a'],
      '--sizes has to be whole numbers from 2 to 9999, separated by commas, such as 100,10 for a hundredth and a tenth, but "100,a" was given',
    ],
    [
      ['--db', 'sqlite', '--services', '100', '--sizes', '10'],
      '--sizes has to leave at least 20 services and 100 deployments, but 1/10 leaves 10 and 500000',
    ],
    [
      ['--db', 'sqlite', '--keep', 'a', '--reuse', 'b'],
      '--keep and --reuse cannot be given together',
    ],
    [
      ['--db', 'sqlite', '--keep', 'a', '--sizes', '10'],
      '--sizes cannot be given with --keep or --reuse, whose folder holds one size, but "10" was given',
    ],
    [
      ['--db', 'sqlite', '--reuse', '/nothing/here'],
      '--reuse has to name a folder that --keep has filled, but "/nothing/here" holds no run',
    ],
  ])('refuses %p with a sentence', async (args, sentence) => {
    const { code, printed, complaint } = await run(...args);
    expect(complaint).toContain(sentence);
    expect(code).toBe(2);
    expect(printed).toEqual([]);
  });

  it('measures two small organisations on SQLite from end to end', async () => {
    const out = join(folder, 'result', 'delivery-scale.json');
    const { code, printed, complaint } = await run(
      ...['--db', 'sqlite', '--services', '40', '--deployments', '1200'],
      ...['--sizes', '2', '--requests', '5', '--out', out],
    );
    expect(complaint).toBe('');
    expect(code).toBe(0);

    const { n, scores } = JSON.parse(printed.at(-1)!);
    expect(n).toBe(1200);
    expect(scores.sizes.map((size: any) => size.services)).toEqual([20, 40]);
    for (const size of scores.sizes) {
      const { ingestion, rollUps, replay, recent } = size;
      expect(ingestion.events).toBeGreaterThan(2 * size.deployments);
      expect(ingestion.receipt).toMatchObject({
        kept: ingestion.events,
        stale: 0,
        unassigned: 0,
      });
      expect(ingestion.memory.rss).toBeGreaterThan(ingestion.memory.heapUsed);
      expect(rollUps.services).toBe(size.services);
      expect(replay.unchanged).toBe(true);
      expect(replay.before.events).toBe(ingestion.events);
      for (const again of [replay.sameRequests, replay.otherOrder]) {
        expect(again.receipt).toMatchObject({
          kept: 0,
          duplicates: ingestion.events,
          facts: 0,
        });
      }
      expect(recent.log.events).toBe(1000);
      expect(recent.rollUps.services).toBe(size.services);
      for (const times of Object.values<any>(size.dashboards)) {
        expect(times.p50).toBeGreaterThan(0);
        expect(times.p99).toBeGreaterThanOrEqual(times.p95);
        expect(times.maxBytes).toBeGreaterThan(0);
      }
    }
    expect(Object.keys(scores.goals)).toHaveLength(scores.of);
    expect(scores.goals.replay).toEqual({ goal: 'nothing changes', met: true });

    const text = printed.join('\n');
    expect(text).toContain('20 / 600');
    expect(text).toContain('rows and hashes afterwards');
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      suite: 'delivery-scale',
      options: { seed: 1, requests: 5 },
      scores,
    });
  }, 120_000);

  it('measures what an earlier run has filled, without filling it again', async () => {
    const kept = join(folder, 'kept');
    const size = ['--services', '20', '--deployments', '300'];
    const measure = async (...args: string[]) => {
      const { code, printed, complaint } = await run(
        ...['--db', 'sqlite', ...size, '--requests', '2', ...args],
      );
      expect(complaint).toBe('');
      expect(code).toBe(0);
      return { printed, result: JSON.parse(printed.at(-1)!).scores.sizes[0] };
    };
    const first = (await measure('--keep', kept, '--no-replay')).result;
    expect(first).toMatchObject({ earlier: [], replay: null });

    const { printed, result } = await measure('--reuse', kept);
    expect(result.earlier).toEqual(['ingestion', 'rollUps', 'recent']);
    expect(printed.join('\n')).toContain(
      'Not measured by this run but by the one that filled the database: ingestion, rollUps, recent.',
    );
    const { ingestion, rollUps, recent, dashboards, replay } = result;
    expect({ ingestion, rollUps, recent }).toEqual({
      ingestion: first.ingestion,
      rollUps: first.rollUps,
      recent: first.recent,
    });
    expect(dashboards).not.toEqual(first.dashboards);
    expect(replay.unchanged).toBe(true);
    expect(replay.before.events).toBe(ingestion.events + recent.log.events);
    expect(replay.sameRequests.receipt.kept).toBe(0);
  }, 120_000);
});
