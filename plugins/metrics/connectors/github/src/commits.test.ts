import { FakeProject } from './__testUtils__/FakeProject';
import { readAll, standing, startGithub } from './__testUtils__/startGithub';

const DAY_MS = 86_400_000;

let github: Awaited<ReturnType<typeof startGithub>>;

async function start(settings: object = {}) {
  github = await startGithub(settings);
  return { ...github, project: new FakeProject(github.github) };
}

const shasOf = (changes: { sha?: string }[]) => changes.map(({ sha }) => sha);

afterEach(() => github.stop());

describe('commits', () => {
  it('of a branch that was merged late are told although they are older than what was told', async () => {
    const { project, source, vendor } = await start();
    const root = project.commit();
    const early = project.commit({ aside: true, parents: [root] });
    const main = project.commit({ parents: [root] });
    project.wait(10 * DAY_MS);
    const later = project.commit();
    const first = await readAll(source);
    expect(shasOf(first.changes)).toEqual([root, main, later]);
    project.wait(DAY_MS);
    const merge = project.commit({ parents: [later, early] });
    vendor.requests.length = 0;
    const second = await readAll(source, first.cursor);
    expect(shasOf(second.changes)).toEqual([early, merge]);
    expect(second.changes[1].parents).toEqual([later, early]);
    project.wait(DAY_MS);
    expect((await readAll(source, second.cursor)).changes).toEqual([]);
  });

  it('that were deployed without ever being on the default branch are told', async () => {
    const { project, source } = await start();
    const root = project.commit();
    const main = project.commit({ parents: [root] });
    const fix = project.commit({ aside: true, parents: [root] });
    const again = project.commit({ aside: true, parents: [fix] });
    const first = await readAll(source);
    expect(shasOf(first.changes)).toEqual([root, main]);
    project.deploy({ sha: again, ref: 'hotfix/1' }, 'success');
    const second = await readAll(source, first.cursor);
    expect(shasOf(second.changes)).toEqual([fix, again]);
    expect(second.deployments).toMatchObject([{ unplanned: true }]);
    // Another one on top of it costs no more than itself.
    const last = project.commit({ aside: true, parents: [again] });
    project.deploy({ sha: last }, 'success');
    const third = await readAll(source, second.cursor);
    expect(shasOf(third.changes)).toEqual([last]);
  });

  it('of previews and of roll-outs that failed are not read', async () => {
    const { project, source } = await start();
    const root = project.commit();
    const aside = project.commit({ aside: true, parents: [root] });
    project.deploy({ sha: aside, transient: true }, 'success');
    project.deploy({ sha: aside }, 'failure');
    const { changes } = await readAll(source);
    expect(shasOf(changes)).toEqual([root]);
  });

  it('that a deployment names are left out when they are gone', async () => {
    const { project, source } = await start();
    const root = project.commit();
    project.deploy({ sha: 'a'.repeat(40) }, 'success');
    const { changes, deployments } = await readAll(source);
    expect(shasOf(changes)).toEqual([root]);
    expect(deployments).toMatchObject([{ sha: 'a'.repeat(40) }]);
  });

  it('tell reverts, picks, merges and bots, and nothing about a person', async () => {
    const { project, source } = await start({ bots: 'robot' });
    const first = project.commit();
    const revert = project.commit({
      message: `Revert "Change"\n\nThis reverts commit ${first}.\n`,
    });
    const pick = project.commit({
      message: `Change\n\n(cherry picked from commit ${first})`,
      author: { login: 'renovate[bot]', type: 'Bot' },
    });
    const other = project.commit({
      author: { login: 'a-ROBOT', type: 'User' },
    });
    const { changes } = await readAll(source);
    expect(changes).toMatchObject([
      { sha: first, bot: false },
      { sha: revert, reverts: first, bot: false },
      { sha: pick, equivalentTo: first, bot: true },
      { sha: other, bot: true },
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/ada|example\.com|octocat/i);
  });

  it('have paths and lines where they are wanted, at a request for each', async () => {
    const { project, source, vendor } = await start({ details: 'files' });
    const root = project.commit({ files: ['a.ts', 'a.ts', 'x'.repeat(600)] });
    const aside = project.commit({ aside: true, parents: [root] });
    const merge = project.commit({ parents: [root, aside], files: ['b.ts'] });
    const { changes } = await readAll(source);
    expect(changes).toMatchObject([
      { sha: root, paths: ['a.ts', 'x'.repeat(500)], lines: 12 },
      { sha: aside, lines: 4 },
      { sha: merge, paths: ['b.ts'] },
    ]);
    expect(changes[2]).not.toHaveProperty('lines');
    expect(
      vendor.requests.filter(({ path }) => /commits\/.{40}$/.test(path)),
    ).toHaveLength(3);
  });

  it('of many pages are told in batches from which reading goes on', async () => {
    const { project, source } = await start({ details: 'files' });
    for (let i = 0; i < 130; i += 1) project.commit();
    project.wait(DAY_MS);
    const whole = await readAll(source);
    expect(whole.changes).toHaveLength(130);
    const told = [];
    let cursor: string | null = null;
    for (let i = 0; i < 3; i += 1) {
      const { signal } = new AbortController();
      for await (const batch of source.read({ cursor, signal })) {
        told.push(...batch.events);
        cursor = batch.cursor;
        break;
      }
    }
    expect(told).toEqual(whole.changes);
  });

  it('of a history that was written anew are told as it is now', async () => {
    const { project, source } = await start();
    const root = project.commit();
    project.commit();
    const first = await readAll(source);
    const rewritten = project.commit({ parents: [root] });
    const second = await readAll(source, first.cursor);
    expect(shasOf(second.changes)).toEqual([root, rewritten]);
    const third = await readAll(source, second.cursor);
    expect(third.changes).toEqual([]);
  });

  it('from the future count as of the time at which GitHub told them', async () => {
    const { project, source, github: fake } = await start();
    project.commit({ at: fake.now + 400 * DAY_MS });
    const { changes } = await readAll(source);
    expect(changes[0].at).toBe(new Date(fake.now).toISOString());
  });

  it('before the horizon are not read', async () => {
    const { project, source } = await start({ horizonDays: 30 });
    project.commit();
    project.wait(40 * DAY_MS);
    const known = project.commit();
    const { changes } = await readAll(source);
    expect(shasOf(changes)).toEqual([known]);
  });

  it('are none in an empty repository', async () => {
    const { source } = await start();
    const { events, cursor } = await readAll(source);
    expect(events).toEqual([]);
    expect((await readAll(source, cursor)).sizes).toEqual([]);
  });

  it('of a fork are changes of their own', async () => {
    const {
      project,
      source,
      github: fake,
    } = await start({
      repositories: ['acme/cart', 'Acme/Fork'],
    });
    const fork = new FakeProject(fake, 'Acme/Fork');
    const sha = project.commit();
    fork.repository.commits = project.repository.commits;
    fork.repository.head = sha;
    const { events } = await readAll(source);
    expect(standing(events).map(({ id }) => id)).toEqual([
      `acme/cart/${sha}`,
      `acme/fork/${sha}`,
    ]);
  });
});
