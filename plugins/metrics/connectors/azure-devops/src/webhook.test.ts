import fc from 'fast-check';
import { FakeAzure, NOW } from './__testUtils__/FakeAzure';
import {
  hook,
  RELEASE_HOOKS,
  RUN_HOOKS,
  wholeRelease,
} from './__testUtils__/hooks';
import { makeSource, readAll } from './__testUtils__/reading';
import { aRun, aStage, aTimeline, sha } from './__testUtils__/shapes';

const PASSWORD = 'a-password-of-the-hook';
const OLD = 'the-password-before-it';
const basic = (pair: string) =>
  `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
const BASIC = {
  webhook: { type: 'basic', username: 'hone', password: [PASSWORD, OLD] },
};
const RULES = {
  deployments: [{ pipeline: 12 }, { pipeline: 12, stage: 'deploy_prod' }],
  commits: false,
};

let fake: FakeAzure;
beforeEach(async () => {
  fake = await FakeAzure.start();
  fake.runs = [aRun(11)];
  fake.timelines.set(11, aTimeline(aStage('build'), aStage('deploy_prod')));
});
afterEach(() => fake.stop());

const aRequest = (body: unknown, headers: Record<string, string> = {}) => ({
  headers,
  body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
  receivedAt: new Date(NOW),
});
const hooked = (settings: object = {}) => {
  const made = makeSource(fake, { ...RULES, ...BASIC, ...settings });
  return { ...made, webhook: made.source.webhook! };
};

describe('a service hook of a run', () => {
  it.each(Object.entries(RUN_HOOKS))(
    'tells what reading tells: %s',
    async (_, body) => {
      const { webhook, source } = hooked();
      const read = await readAll({ source });
      expect(await webhook.read(aRequest(body))).toEqual(read.events);
      expect(read.ids).toEqual(['run/11', 'run/11/deploy_prod/1']);
      const restarted = hooked();
      expect(await restarted.webhook.read(aRequest(body))).toEqual(read.events);
    },
  );

  it('tells nothing of other projects, pipelines and events', async () => {
    fake.runs.push(aRun(12, { definition: { id: 99, name: 'other' } }));
    const { webhook, said } = hooked();
    const others = [
      hook('build.complete', { id: 4711 }),
      hook('build.complete', { id: 12 }),
      hook('git.push', { pushId: 11, commits: [] }),
      hook('ms.vss-pipelinechecks-events.approval-pending', {
        run: { id: 11 },
      }),
      hook('constructor', null),
    ];
    for (const body of others) {
      expect(await webhook.read(aRequest(body))).toEqual([]);
    }
    expect(said).toEqual([]);
  });

  it.each([
    ['no JSON', Buffer.from('{"eventType":')],
    ['no event', {}],
    ['a list', []],
    ['nothing', Buffer.alloc(0)],
  ])('that is none is refused: %s', async (_, body) => {
    await expect(hooked().webhook.read(aRequest(body))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        'has to be an event of an Azure DevOps service hook',
      ),
    });
  });

  it.each([
    hook('build.complete', null),
    hook('build.complete', { id: '11; drop' }),
    hook('ms.vss-pipelines.run-state-changed-event', { run: { id: -1 } }),
    hook('ms.vss-pipelines.run-state-changed-event', {
      runUrl: 'https://dev.azure.com/acme/_apis/pipelines/1/runs/99999999999',
    }),
  ])('that names no run is refused', async body => {
    await expect(hooked().webhook.read(aRequest(body))).rejects.toThrow(
      'The resource of the event has to name a run',
    );
  });

  it('is left to reading while Azure DevOps does not answer', async () => {
    const { webhook, said } = hooked();
    fake.expect({ on: /builds/, answer: { status: 404 } });
    fake.authorizations = [];
    const body = hook('build.complete', { id: 11 });
    expect(await webhook.read(aRequest(body))).toEqual([]);
    expect(said).toEqual([
      expect.stringContaining(
        'Shop: run 11, of which a service hook told, is left to the next reading: Azure DevOps refused the token',
      ),
    ]);
  });

  it('is taken twice without complaint', () => {
    expect(hooked().webhook.repeatedStatus).toBe(200);
  });
});

describe('a service hook of a classic release', () => {
  const releases = [
    {
      pipeline: 'cart.cd',
      stage: 'Production',
      environment: 'live',
      service: 'cart',
    },
  ];
  const told = {
    kind: 'deployment',
    id: 'release/11/8',
    version: '2026-11-20T11:59:58.741Z',
    service: 'cart',
    environment: 'live',
    status: 'succeeded',
    at: '2026-11-20T11:59:58.741Z',
  };

  it.each(Object.entries(RELEASE_HOOKS))(
    'is a deployment: %s',
    async (_, body) => {
      const { webhook } = hooked({ releases });
      expect(await webhook.read(aRequest(body))).toEqual([told]);
      const [byNumber] = releases.map(rule => ({ ...rule, pipeline: 4 }));
      const other = hooked({ releases: [byNumber] });
      expect(await other.webhook.read(aRequest(body))).toEqual([told]);
      const none = hooked({ releases: [{ ...byNumber, stage: 'Dev' }] });
      expect(await none.webhook.read(aRequest(body))).toEqual([]);
      expect(fake.asked).toEqual([]);
    },
  );

  it.each([
    ['succeeded', 'succeeded'],
    ['PartiallySucceeded', 'succeeded'],
    ['rejected', 'failed'],
    ['canceled', 'failed'],
  ])(
    'that was %s has %s, and the commit of its artifact',
    async (status, expected) => {
      const { webhook } = hooked({ releases });
      expect(
        await webhook.read(aRequest(wholeRelease(sha(5), status))),
      ).toEqual([
        {
          ...told,
          status: expected,
          sha: sha(5),
          url: 'https://dev.azure.com/acme/shop/_release',
        },
      ]);
    },
  );

  it.each([
    [null],
    [{}],
    [{ environment: [], release: 7, deployment: 'x' }],
    [{ environment: { id: 8, name: 'Production', status: 'constructor' } }],
  ])('that says too little is none: %j', async resource => {
    const { webhook } = hooked({ releases });
    const body = hook('ms.vss-release.deployment-completed-event', resource);
    expect(await webhook.read(aRequest(body))).toEqual([]);
  });
});

describe('who sent a service hook', () => {
  const body = RUN_HOOKS['run state'];

  it('is known by user and password, any of the active ones', () => {
    const { webhook } = hooked();
    expect(webhook.requiredHeaders).toEqual(['authorization']);
    for (const password of [PASSWORD, OLD]) {
      const authorization = basic(`hone:${password}`);
      expect(webhook.verify(aRequest(body, { authorization }))).toEqual({
        sentAt: new Date('2026-11-20T11:59:58.741Z'),
      });
    }
  });

  it('is known by a header of its own', () => {
    const { webhook } = hooked({
      webhook: { type: 'header', name: 'X-Hone-Token', token: PASSWORD },
    });
    expect(webhook.requiredHeaders).toEqual(['x-hone-token']);
    const headers = { 'x-hone-token': PASSWORD };
    expect(webhook.verify(aRequest(body, headers)).sentAt).not.toBeNull();
    expect(() =>
      webhook.verify(aRequest(body, { authorization: PASSWORD })),
    ).toThrow('The credential is missing');
  });

  it('is not known by anything else', () => {
    const { webhook } = hooked();
    const right = basic(`hone:${PASSWORD}`);
    expect(() => webhook.verify(aRequest(body))).toThrow('missing');
    fc.assert(
      fc.property(
        fc.nat(right.length - 1),
        fc.integer({ min: 1, max: 127 }),
        (at, by) => {
          const other = String.fromCharCode(right.charCodeAt(at) ^ by);
          const authorization = `${right.slice(0, at)}${other}${right.slice(
            at + 1,
          )}`;
          expect(() =>
            webhook.verify(aRequest(body, { authorization })),
          ).toThrow('The credential is not known');
        },
      ),
    );
    for (const pair of [`:${PASSWORD}`, 'hone:', `hone:${PASSWORD} `, '']) {
      const authorization = basic(pair);
      expect(() => webhook.verify(aRequest(body, { authorization }))).toThrow(
        'The credential is not known',
      );
    }
  });

  it.each([
    [{ eventType: 'x' }],
    [{ eventType: 'x', createdDate: 'soon' }],
    [7],
  ])('does not say when: %j', sent => {
    const authorization = basic(`hone:${PASSWORD}`);
    expect(hooked().webhook.verify(aRequest(sent, { authorization }))).toEqual({
      sentAt: null,
    });
  });

  it('cannot be known without a secret', () => {
    expect(makeSource(fake).source.webhook).toBeUndefined();
  });
});

describe('subscriptions', () => {
  const subscription = (status: string, url: string) => ({
    id: 'aaaa0a0a-0000-4000-8000-000000000001',
    publisherId: 'pipelines',
    eventType: 'ms.vss-pipelines.run-state-changed-event',
    resourceVersion: '5.1-preview.1',
    consumerId: 'webHooks',
    consumerActionId: 'httpRequest',
    status,
    consumerInputs: { url, basicAuthPassword: '********' },
    publisherInputs: { projectId: 'x' },
  });
  const OURS =
    'https://portal.example.com/api/hone-metrics/delivery/webhooks/shop';

  it('that were switched off are told of, once for each state', async () => {
    const made = hooked();
    fake.subscriptions = [
      subscription('enabled', OURS),
      subscription('disabledBySystem', `${OURS}?x=1`),
      subscription('disabledBySystem', `${OURS}-of-others`),
    ];
    await readAll(made);
    await readAll(made);
    const off =
      'Shop: the service hook of ms.vss-pipelines.run-state-changed-event was switched off by Azure DevOps, because requests failed; enable it again in the settings of the project';
    expect(made.said).toEqual([off]);
    fake.subscriptions[1].status = 'onProbation';
    await readAll(made);
    expect(made.said[1]).toContain('is on probation, because requests failed');
    fake.subscriptions[1].status = 'enabled';
    await readAll(made);
    expect(made.said).toHaveLength(2);
  });

  it('that the token may not see do not make a reading fail', async () => {
    const made = hooked();
    fake.expect({ on: /hooks/, answer: { status: 403 } });
    expect((await readAll(made)).events).toHaveLength(2);
    expect(made.said).toEqual([
      expect.stringContaining(
        'Shop: whether service hooks are still sent is not known: Azure DevOps does not let the token read the subscriptions of service hooks',
      ),
    ]);
  });

  it('are not asked for without a webhook', async () => {
    await readAll(makeSource(fake));
    expect(fake.asked.some(path => path.includes('hooks'))).toBe(false);
  });
});
