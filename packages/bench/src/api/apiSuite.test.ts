import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main';

describe('yarn bench api', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hone-bench-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('measures a small portal on SQLite from end to end', async () => {
    const out = join(folder, 'result', 'api.json');
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = await main(
      [
        ...['api', '--db', 'sqlite', '--experiments', '200', '--ideas', '600'],
        ...['--services', '20', '--requests', '5', '--explain', '--out', out],
      ],
      {
        print: text => printed.push(text),
        complain: text => complaints.push(text),
      },
    );
    expect(complaints).toEqual([]);
    expect(code).toBe(0);

    const last = JSON.parse(printed.at(-1)!);
    expect(last).toMatchObject({
      suite: 'api',
      n: 200,
      // A tenth would be too few experiments to measure.
      scores: { db: 'sqlite', of: 44, scale_within_goal: null },
    });
    for (const score of Object.values<any>(last.scores.operations)) {
      expect(score.api.p50).toBeGreaterThan(0);
      expect(score.api.p95).toBeGreaterThanOrEqual(score.api.p50);
      expect(score.sql.p95).toBeGreaterThan(0);
      expect(score.within_goal).toBe(score.api.p95 <= 2 * score.sql.p95 + 5);
      expect(score.statements).toBeGreaterThan(0);
      expect(score.kb).toBeGreaterThan(0);
      expect(score.tenth).toBeNull();
    }
    const { api, budget } = last.scores.operations['entity tab'];
    expect(budget).toEqual({ ms: 60, within_goal: api.p95 <= 60 });
    // The experiment with its shares, what it is linked to, its idea, its transitions, the checks of its verdict and
    // the looks after shipping. What the state of an experiment rules out is not read, so most need fewer.
    expect(
      last.scores.operations['experiment by key'].statements,
    ).toBeLessThanOrEqual(6);

    const text = printed.join('\n');
    expect(text).toContain('operation');
    expect(text).toContain('600 ideas');
    expect(text).toContain('SEARCH experiments USING INDEX');
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      options: {
        experiments: 200,
        ideas: 600,
        services: 20,
        requests: 5,
        seed: 1,
      },
      scores: last.scores,
    });
  }, 180_000);
});
