import { FakeProject } from './__testUtils__/FakeProject';
import { readAll, standing, startGithub } from './__testUtils__/startGithub';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const deploy = { workflow: 'deploy.yml' };

let github: Awaited<ReturnType<typeof startGithub>>;

async function start(workflows: object[] = [deploy], settings: object = {}) {
  github = await startGithub({ workflows, ...settings });
  const project = new FakeProject(github.github);
  project.commit();
  return { ...github, project };
}

afterEach(() => github.stop());

describe('runs', () => {
  it('of a workflow that deploys stand for deployments, instead of deployments', async () => {
    const { project, source } = await start([
      { ...deploy, environment: 'live', service: 'basket' },
    ]);
    const sha = project.repository.head;
    project.run(project.workflow('.github/workflows/test.yml', 'Test'));
    const run = project.run(project.workflow(), { branch: 'hotfix/1' });
    project.finish(run, 'success');
    project.deploy({}, 'success');
    const { deployments } = await readAll(source);
    expect(deployments).toEqual([
      {
        kind: 'deployment',
        id: `run/${run.id}/1`,
        version: '2026-11-01T12:06:00.002Z',
        service: 'basket',
        environment: 'live',
        repository: 'github.example/acme/cart',
        status: 'succeeded',
        at: '2026-11-01T12:06:00.000Z',
        sha,
        unplanned: true,
        url: `https://github.example/acme/cart/actions/runs/${run.id}`,
      },
    ]);
  });

  it.each([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['timed_out', 'failed'],
    ['startup_failure', 'failed'],
    ['cancelled', 'failed'],
    ['skipped', undefined],
    ['neutral', undefined],
    ['action_required', undefined],
    ['something new', undefined],
  ])('that ended with %s are %s', async (conclusion, status) => {
    const { project, source } = await start();
    project.finish(project.run(project.workflow()), conclusion);
    const { deployments } = await readAll(source);
    expect(deployments.map(one => one.status)).toEqual(status ? [status] : []);
  });

  it('that wait are no roll-out yet, and running ones are told when they are over', async () => {
    const { project, source } = await start();
    const workflow = project.workflow();
    const run = project.run(workflow);
    run.attempts[0].status = 'waiting';
    const waiting = await readAll(source);
    expect(waiting.deployments).toEqual([]);
    project.wait(2 * DAY_MS);
    run.attempts[0] = {
      ...run.attempts[0],
      status: 'in_progress',
      updatedAt: project.wait(),
    };
    project.run(workflow);
    const running = await readAll(source, waiting.cursor);
    expect(running.deployments).toMatchObject([
      { id: `run/${run.id}/1`, status: 'running' },
      { status: 'running' },
    ]);
    project.wait(DAY_MS);
    project.finish(run, 'success');
    const over = await readAll(source, running.cursor);
    expect(over.deployments[0]).toMatchObject({
      id: `run/${run.id}/1`,
      status: 'succeeded',
    });
  });

  it('that are run again are roll-outs of their own: what failed stays failed', async () => {
    const { project, source } = await start();
    const workflow = project.workflow();
    const run = project.run(workflow);
    project.finish(run, 'failure');
    const first = await readAll(source);
    project.wait(20 * DAY_MS);
    project.finish(project.run(workflow), 'success');
    const second = await readAll(source, first.cursor);
    project.attempt(run);
    project.finish(run, 'success');
    project.wait(DAY_MS);
    const third = await readAll(source, second.cursor);
    const all = [...first.events, ...second.events, ...third.events];
    expect(
      standing(all).filter(({ id }) => id.startsWith(`run/${run.id}/`)),
    ).toMatchObject([{ status: 'failed' }, { status: 'succeeded' }]);
    // Read for the first time after both attempts, it says the same.
    const whole = await readAll(github.makeSource());
    expect(standing(whole.events)).toEqual(standing(all));
  });

  it('can be told by their jobs, each attempt of which counts', async () => {
    const { project, source } = await start([
      { workflow: 'Deploy*', job: 'deploy-eu*', environment: 'eu' },
      { workflow: 'Deploy*', job: ['deploy-*'], service: 'jobs' },
    ]);
    const run = project.run(project.workflow());
    project.job(run, 'build', 'success');
    const failed = project.job(run, 'deploy-eu (1)', 'failure');
    project.attempt(run);
    const eu = project.job(run, 'deploy-eu (1)', 'success');
    const us = project.job(run, 'deploy-us', null);
    const stopped = project.job(run, 'deploy-jp', 'cancelled');
    const superseded = project.job(run, 'deploy-jp', 'cancelled');
    superseded.steps = 0;
    const { deployments } = await readAll(source);
    expect(
      deployments.map(one => [
        one.id,
        one.service,
        one.environment,
        one.status,
      ]),
    ).toEqual([
      [`job/${failed.id}`, 'cart', 'eu', 'failed'],
      [`job/${eu.id}`, 'cart', 'eu', 'succeeded'],
      [`job/${us.id}`, 'jobs', 'production', 'running'],
      [`job/${stopped.id}`, 'jobs', 'production', 'failed'],
    ]);
    expect(deployments[1].at).toBe(new Date(eu.completedAt!).toISOString());
  });

  it('of other branches do not count', async () => {
    const { project, source } = await start([
      { ...deploy, branches: ['main', 'release/*'] },
    ]);
    const workflow = project.workflow();
    for (const branch of ['main', 'feature/1', 'release/2']) {
      project.finish(project.run(workflow, { branch }), 'success');
    }
    expect((await readAll(source)).deployments).toHaveLength(2);
  });

  it('are found beyond the thousand that a search gives, in batches that can be stopped', async () => {
    const { project, source, vendor } = await start();
    const workflow = project.workflow();
    for (let i = 0; i < 2_300; i += 1) {
      const run = project.run(workflow);
      project.finish(run, 'success');
      // All of the last third within the same hour.
      if (i > 1_500) github.github.now -= 3 * MINUTE_MS - 1_000;
    }
    project.wait(DAY_MS);
    const { deployments, sizes } = await readAll(source);
    expect(new Set(deployments.map(({ id }) => id)).size).toBe(2_300);
    expect(deployments).toHaveLength(2_300);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    const searches = vendor.requests.flatMap(
      ({ query }) => query.get('created') ?? [],
    );
    expect(new Set(searches).size).toBeGreaterThan(2);
  }, 60_000);

  it('go on after an interruption', async () => {
    const { project, source } = await start();
    const workflow = project.workflow();
    for (let i = 0; i < 130; i += 1) {
      project.finish(project.run(workflow), 'success');
    }
    project.wait(DAY_MS);
    const whole = await readAll(source);
    const told = [];
    let cursor: string | null = null;
    // The commit, then three batches of runs.
    for (let i = 0; i < 4; i += 1) {
      const { signal } = new AbortController();
      for await (const batch of source.read({ cursor, signal })) {
        told.push(...batch.events);
        cursor = batch.cursor;
        break;
      }
    }
    expect(standing(told)).toEqual(standing(whole.events));
    expect(whole.deployments).toHaveLength(130);
  });

  it('bring commits that are not on the default branch', async () => {
    const { project, source } = await start();
    const root = project.repository.head!;
    const aside = project.commit({ aside: true, parents: [root] });
    const run = project.run(project.workflow(), { sha: aside });
    project.finish(run, 'success');
    const { changes } = await readAll(source);
    expect(changes.map(({ sha }) => sha)).toEqual([root, aside]);
  });

  it('need a workflow that there is', async () => {
    const { project, source } = await start([{ workflow: 'release.yml' }]);
    project.workflow();
    await expect(readAll(source)).rejects.toThrow(
      'acme/cart has no workflow that the rules of "workflows" fit, but .github/workflows/deploy.yml; mend the rules',
    );
  });
});
