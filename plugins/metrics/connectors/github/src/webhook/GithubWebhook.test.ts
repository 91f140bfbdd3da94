import examples from '@octokit/webhooks-examples';
import fc from 'fast-check';
import { FakeProject } from '../__testUtils__/FakeProject';
import {
  loadContract,
  readAll,
  sorted,
  standing,
  startGithub,
} from '../__testUtils__/startGithub';
import { payloadOf, SECRET, signed } from '../__testUtils__/webhooks';

let github: Awaited<ReturnType<typeof startGithub>>;

async function start(settings: object = {}) {
  github = await startGithub({ webhookSecret: SECRET, ...settings });
  const webhook = github.source.webhook!;
  const project = new FakeProject(github.github);
  project.commit();
  return {
    ...github,
    project,
    webhook,
    tell: (event: string, payload: object) =>
      webhook.read(signed(event, payload)),
  };
}

afterEach(() => github.stop());

describe('the signature', () => {
  it('is that which GitHub publishes', async () => {
    const { webhook } = await start();
    const request = {
      headers: {
        'x-hub-signature-256':
          'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
      },
      body: Buffer.from('Hello, World!'),
      receivedAt: new Date(0),
    };
    expect(webhook.verify(request)).toEqual({ sentAt: null });
    expect(webhook.requiredHeaders).toContain('x-hub-signature-256');
  });

  it('has to be made with an active secret, of which there may be several', async () => {
    const next = 'another secret of some length';
    const { webhook, makeSource } = await start();
    const rotating = makeSource({ webhookSecret: [next, SECRET] }).webhook!;
    const rotated = makeSource({ webhookSecret: next }).webhook!;
    const old = signed('ping', {});
    const young = signed('ping', {}, next);
    expect(() => rotating.verify(old)).not.toThrow();
    expect(() => rotating.verify(young)).not.toThrow();
    expect(() => rotated.verify(old)).toThrow('does not belong to this text');
    expect(() => webhook.verify(young)).toThrow('does not belong to this text');
  });

  it('has to be of these bytes, whole and there', async () => {
    const { webhook } = await start();
    const request = signed('push', { ref: 'refs/heads/main' });
    const withSignature = (value: string | undefined) => ({
      ...request,
      headers: { ...request.headers, 'x-hub-signature-256': value },
    });
    const given = request.headers['x-hub-signature-256']!;
    expect(() => webhook.verify(withSignature(undefined))).toThrow('missing');
    for (const wrong of ['', given.slice(7), given.slice(0, -1), `${given}0`]) {
      expect(() => webhook.verify(withSignature(wrong))).toThrow('signature');
    }
    fc.assert(
      fc.property(
        fc.nat({ max: request.body.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const body = Buffer.from(request.body);
          // eslint-disable-next-line no-bitwise -- any change of a byte
          body[at] ^= flip;
          expect(() => webhook.verify({ ...request, body })).toThrow();
        },
      ),
      { seed: 5 },
    );
  });

  it('is needed: without a secret there is no webhook', async () => {
    await start();
    expect(github.makeSource({ webhookSecret: undefined }).webhook).toBe(
      undefined,
    );
  });
});

describe('what GitHub sends', () => {
  it('of deployments says what reading says, in any order', async () => {
    const { project, source, tell, github: fake } = await start();
    const one = project.deploy();
    const { id } = one;
    const told = await tell(
      'deployment',
      payloadOf(fake, { deployment: `deployments/${id}` }),
    );
    for (const state of ['in_progress', 'success', 'inactive']) {
      project.report(one, state, 'https://ci.example/1');
      told.unshift(
        ...(await tell(
          'deployment_status',
          payloadOf(fake, {
            deployment: `deployments/${id}`,
            deployment_status: `deployments/${id}/statuses`,
          }),
        )),
      );
    }
    expect(told.map(event => 'status' in event && event.status)).toEqual([
      'succeeded',
      'running',
      'running',
    ]);
    const { deployments } = await readAll(source);
    expect(standing(told)).toEqual(deployments);
  });

  it('of runs and jobs says what reading says', async () => {
    const workflows = [
      { workflow: 'deploy.yml' },
      { workflow: 'release.yml', job: 'deploy' },
    ];
    const { project, source, tell, github: fake } = await start({ workflows });
    const run = project.run(project.workflow());
    const told = [];
    const send = async () =>
      told.push(
        ...(await tell(
          'workflow_run',
          payloadOf(fake, { workflow_run: `actions/runs/${run.id}` }),
        )),
      );
    await send();
    project.finish(run, 'failure');
    await send();
    project.attempt(run);
    project.finish(run, 'success');
    await send();
    const release = project.workflow('.github/workflows/release.yml', 'R');
    const other = project.run(release);
    for (const name of ['build', 'deploy']) {
      const job = project.job(other, name, 'success');
      const jobs = payloadOf(fake, { found: `actions/runs/${other.id}/jobs` });
      const { found } = jobs as { found: { jobs: { id: number }[] } };
      const workflow_job = found.jobs.find(({ id }) => id === job.id);
      const payload = payloadOf(fake, {}, { workflow_job });
      told.push(...(await tell('workflow_job', payload)));
    }
    const { deployments } = await readAll(source);
    expect(deployments).toHaveLength(3);
    expect(standing(told)).toEqual(standing(deployments));
    // Deployments of such a repository do not count beside its runs.
    const one = project.deploy({}, 'success');
    const parts = {
      deployment: `deployments/${one.id}`,
      deployment_status: `deployments/${one.id}/statuses`,
    };
    expect(await tell('deployment', payloadOf(fake, parts))).toEqual([]);
    expect(await tell('deployment_status', payloadOf(fake, parts))).toEqual([]);
  });

  it('of pushes says what reading says, about the default branch', async () => {
    const { project, source, tell, github: fake } = await start();
    const known = project.repository.head!;
    const sha = project.commit();
    const push = (ref: string, more: object = {}) =>
      payloadOf(fake, {}, { ref, commits: [{ id: sha }], ...more });
    const told = await tell('push', push('refs/heads/main'));
    const { changes } = await readAll(source);
    expect(changes.map(change => change.sha)).toEqual([known, sha]);
    expect(told).toEqual(changes.slice(1));
    for (const [ref, more] of [
      ['refs/heads/other', {}],
      ['refs/tags/main', {}],
      ['refs/heads/main', { deleted: true }],
      ['refs/heads/main', { commits: [] }],
    ] as const) {
      expect(await tell('push', push(ref, more))).toEqual([]);
    }
    const detailed = github.makeSource({ details: 'files' }).webhook!;
    const request = signed('push', push('refs/heads/main'));
    expect(await detailed.read(request)).toEqual([]);
  });

  it('about other repositories, environments and events tells nothing', async () => {
    const {
      project,
      tell,
      github: fake,
    } = await start({
      environments: 'production',
    });
    const { id } = project.deploy({ environment: 'staging' });
    const parts = { deployment: `deployments/${id}` };
    const payload = payloadOf(fake, parts);
    expect(await tell('deployment', payload)).toEqual([]);
    for (const name of ['ping', 'issues', '__proto__', 'constructor', '']) {
      expect(await tell(name, { zen: 'Keep it logically awesome.' })).toEqual(
        [],
      );
    }
    project.repository.deployments[0].environment = 'production';
    const other = { repository: { full_name: 'acme/other' } };
    expect(await tell('deployment', payloadOf(fake, parts, other))).toEqual([]);
    const loud = { repository: { full_name: 'ACME/Cart' } };
    expect(
      await tell('deployment', payloadOf(fake, parts, loud)),
    ).toMatchObject([{ repository: 'github.example/acme/cart' }]);
  });

  it('and is not as described is refused with a sentence', async () => {
    const { webhook, tell, github: fake } = await start();
    await expect(
      webhook.read(signed('push', 'payload=%7B%7D')),
    ).rejects.toThrow(
      'set the content type of the webhook to application/json',
    );
    await expect(tell('push', {})).rejects.toThrow(
      'The body is not a payload of push: repository.full_name is missing',
    );
    for (const [event, field] of [
      ['deployment', 'deployment'],
      ['deployment_status', 'deployment'],
      ['workflow_run', 'workflow_run'],
      ['workflow_job', 'workflow_job'],
      ['push', 'ref'],
    ]) {
      await expect(tell(event, payloadOf(fake, {}))).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          new RegExp(`^The body is not a payload of ${event}: ${field}`),
        ),
      });
    }
  });
});

describe('what has to be looked up', () => {
  it('is not the fault of the request when it can not be', async () => {
    const { tell, vendor, github: fake } = await start();
    vendor.expect({ answer: { status: 404, body: { message: 'Not Found' } } });
    const payload = payloadOf(
      fake,
      {},
      { ref: 'refs/heads/main', commits: [{ id: 'a'.repeat(40) }] },
    );
    await expect(tell('push', payload)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('"Contents: read"'),
    });
  });
});

describe('the examples that GitHub publishes', () => {
  type Example = Record<string, any>;
  const published = (name: string) =>
    (examples.find(one => one.name === name)?.examples ?? []) as Example[];
  const names = [
    'deployment',
    'deployment_status',
    'workflow_run',
    'workflow_job',
    'push',
    'ping',
  ];

  it.each(names)('of %s are understood', async name => {
    const all = published(name);
    expect(all.length).toBeGreaterThan(0);
    const repositories = [
      ...new Set(
        all.flatMap(({ repository }) => repository?.full_name ?? 'acme/cart'),
      ),
    ];
    await start({
      repositories,
      workflows: name.startsWith('workflow')
        ? [{ workflow: '*', ...(name === 'workflow_job' && { job: '*' }) }]
        : [],
    });
    for (const repository of repositories) {
      const project = new FakeProject(github.github, repository);
      project.commit();
      for (const example of all) {
        for (const { id } of example.commits ?? []) project.commit({ sha: id });
      }
    }
    for (const example of all) {
      const { webhook } = github.source;
      const events = await webhook!.read(signed(name, example));
      const { commits = [] } = example;
      expect(sorted(events).changes).toHaveLength(commits.length);
      for (const event of events) {
        expect(new Date(event.version).getTime()).toBeGreaterThan(0);
      }
    }
  });

  it('are, where they are of today, as GitHub describes them, and told with its own numbers', async () => {
    const contract = await loadContract('github-webhooks-subset.schemas.json');
    await start({
      repositories: ['Codertocat/Hello-World'],
      workflows: [{ workflow: '*', repository: 'octo-org/*' }],
    });
    const [example] = published('deployment_status').filter(
      one =>
        !contract ||
        contract.checkSchema('webhook-deployment-status-created', one)
          .length === 0,
    );
    const request = signed('deployment_status', example);
    expect(await github.source.webhook!.read(request)).toEqual([
      {
        kind: 'deployment',
        id: 'deployment/145988746',
        version: '2019-05-15T15:20:55.002Z',
        service: 'Hello-World',
        environment: 'production',
        repository: 'github.example/Codertocat/Hello-World',
        status: 'succeeded',
        at: '2019-05-15T15:20:55.000Z',
        sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      },
    ]);
    const run = published('workflow_run').find(
      one => one.action === 'completed' && one.workflow_run.conclusion !== null,
    )!;
    const source = github.makeSource({
      repositories: [run.repository.full_name],
      workflows: [{ workflow: run.workflow.name }],
    });
    const told = await source.webhook!.read(signed('workflow_run', run));
    const { id, run_attempt, head_sha, updated_at } = run.workflow_run;
    expect(sorted(told).deployments).toMatchObject([
      {
        id: `run/${id}/${run_attempt}`,
        sha: head_sha,
        at: new Date(updated_at).toISOString(),
      },
    ]);
  });
});
