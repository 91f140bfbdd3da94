import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginRun, resumeRun } from './keptRun';

const KEY = { db: 'sqlite', services: 40, deployments: 1200, seed: 1 };

describe('a run that is kept', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hone-bench-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('hands on what was measured, and measures what was not', async () => {
    const first = await beginRun(folder, KEY);
    expect(first.earlier).toEqual([]);
    expect(await first.once('ingestion', async () => ({ events: 3 }))).toEqual({
      events: 3,
    });
    await expect(
      first.once('rollUps', async () => {
        throw new Error('broke');
      }),
    ).rejects.toThrow('broke');

    const second = await resumeRun(folder, KEY);
    expect(second.earlier).toEqual(['ingestion']);
    const again = jest.fn();
    expect(await second.once('ingestion', again)).toEqual({ events: 3 });
    expect(again).not.toHaveBeenCalled();
    await second.once('rollUps', async () => ({ services: 2 }));
    expect(second.earlier).toEqual(['ingestion']);
    expect((await resumeRun(folder, KEY)).earlier).toEqual([
      'ingestion',
      'rollUps',
    ]);
  });

  it('begins only where nothing is', async () => {
    await writeFile(join(folder, 'mine.txt'), '');
    await expect(beginRun(folder, KEY)).rejects.toThrow(
      `--keep has to name an empty folder or a new one, but there is something in "${folder}"`,
    );
    await expect(beginRun(join(folder, 'mine.txt'), KEY)).rejects.toThrow(
      '--keep has to name a folder that can be made',
    );
  });

  it('goes on only with what the same options have filled', async () => {
    await expect(resumeRun(folder, KEY)).rejects.toThrow(
      '--reuse has to name a folder that --keep has filled',
    );
    const run = await beginRun(folder, KEY);
    await run.once('ingestion', async () => ({}));
    await expect(resumeRun(folder, { ...KEY, services: 80 })).rejects.toThrow(
      'was kept with --db sqlite --services 40 --deployments 1200 --seed 1, but --db sqlite --services 80 --deployments 1200 --seed 1 was given',
    );
  });
});
