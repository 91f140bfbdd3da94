import { HoneApiError } from '@hone/common';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { as, experimentInput, metricInput } from '../__testUtils__/inputs';
import { experimentConditions, TestPolicy } from '../__testUtils__/permissions';
import { SEARCH, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

type Portal = Awaited<ReturnType<typeof startPortal>>;

const NAMES = [
  'read',
  'update',
  'run',
  'approve',
  'decide',
  'share',
  'comment',
];
const ada = as('ada');

async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 200;
  } catch (error) {
    if (error instanceof HoneApiError) return error.status;
    throw error;
  }
}

describe('permissions', () => {
  const policy = new TestPolicy();
  let portal: Portal;
  let input: ExperimentInput;

  beforeAll(async () => {
    portal = await startPortal({ features: [policy.factory] });
    const metric = await portal.metrics.createMetric(metricInput(), ada);
    input = experimentInput(metric.id);
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  /** Each mutation on a fresh draft: who lacks the right is refused, and so is who cannot read it. */
  const mutations: [string, string, (key: string) => Promise<unknown>][] = [
    ['PUT', 'update', key => portal.experiments.update(key, 1, input, ada)],
    ['DELETE', 'update', key => portal.experiments.delete(key, 1, ada)],
    [
      'submit',
      'update',
      key => portal.experiments.transition(key, 1, { action: 'submit' }, ada),
    ],
    [
      'start',
      'run',
      key => portal.experiments.transition(key, 1, { action: 'start' }, ada),
    ],
    [
      'schedule',
      'run',
      key =>
        portal.experiments.transition(
          key,
          1,
          { action: 'schedule', startAt: '2027-01-01T00:00:00Z' },
          ada,
        ),
    ],
    ['analyze', 'update', key => portal.experiments.analyze(key, ada)],
    [
      'approve',
      'approve',
      key => portal.experiments.transition(key, 1, { action: 'approve' }, ada),
    ],
    [
      'decide',
      'decide',
      key =>
        portal.experiments.transition(
          key,
          1,
          { action: 'decide', decision: 'ship', reason: 'because' },
          ada,
        ),
    ],
    [
      'pause',
      'run',
      key =>
        portal.experiments.transition(
          key,
          1,
          { action: 'pause', reason: 'why' },
          ada,
        ),
    ],
  ];

  mutations.push(
    ...(['confirm', 'decline'] as const).map(
      (action): (typeof mutations)[number] => [
        action,
        'decide',
        key =>
          portal.experiments.transition(key, 1, { action, reason: 'why' }, ada),
      ],
    ),
    ['share', 'share', key => portal.experiments.share(key, 1, [], ada)],
    ['comment', 'comment', key => portal.experiments.comment(key, 'Hi', ada)],
  );

  it.each(mutations)('%s needs %s', async (_name, right, call) => {
    for (const name of NAMES.filter(n => n !== 'read')) {
      policy.answers = {};
      const { key } = await portal.experiments.create(input, ada);
      policy.answers = { [`hone.experiment.${name}`]: false };
      const status = await statusOf(call(key));
      // What the state refuses is a conflict, never a matter of rights.
      const expected = name === right ? [403] : [200, 409];
      expect(expected).toContain(status);
    }
    policy.answers = {};
    const { key } = await portal.experiments.create(input, ada);
    policy.answers = { 'hone.experiment.read': false };
    expect(await statusOf(call(key))).toBe(404);
  });

  it('hides what may not be read everywhere, and answers as if it did not exist', async () => {
    const { key, id } = await portal.experiments.create(input, ada);
    policy.answers = { 'hone.experiment.read': false };
    const reads = (k: string) => [
      portal.experiments.get(k, ada),
      portal.experiments.events(k, {}, ada),
      portal.experiments.comments(k, {}, ada),
      portal.experiments.deleteComment(k, 'any', ada),
      portal.experiments.analyses(k, {}, ada),
      portal.experiments.analysis(k, 'latest', ada),
    ];
    for (const call of [...reads(key), ...reads(id)]) {
      expect(await statusOf(call)).toBe(404);
    }
    const message = (k: string) =>
      portal.experiments.get(k, ada).catch(e => e.message.replace(k, 'X'));
    expect(await message(key)).toBe(await message('EXP-99999'));
    expect((await portal.experiments.list({}, ada)).items).toEqual([]);
    expect(
      Object.values((await portal.experiments.counts({}, ada)).statuses),
    ).toEqual(Array(8).fill(0));
    const [summary] = await portal.experiments.entitySummaries(
      ['cart-api'],
      ada,
    );
    expect(summary).toMatchObject({ statuses: {}, open: [], lastClosed: [] });
  });

  it('needs create and import for new ones', async () => {
    policy.answers = { 'hone.experiment.create': false };
    expect(await statusOf(portal.experiments.create(input, ada))).toBe(403);
    policy.answers = { 'hone.experiment.import': false };
    expect(
      await statusOf(
        portal.experiments.import(
          {
            source: 's',
            items: [{ externalId: 'x', experiment: input, history: [] }],
          },
          ada,
        ),
      ),
    ).toBe(403);
  });

  it('needs create for what helps to design a trial', async () => {
    const metricId = input.metrics[0].metricId;
    const calls = () => [
      portal.planning.power(
        {
          treated: ['cart-api'],
          metricId,
          design: 'process',
          durations: [14 * 86_400],
        },
        ada,
      ),
      portal.planning.proposeControls(
        { treated: ['cart-api'], metricId, durationSeconds: 14 * 86_400 },
        ada,
      ),
    ];
    for (const call of calls()) expect(await statusOf(call)).toBe(200);
    expect(
      await statusOf(
        portal.planning.proposeControls(
          { treated: ['cart-api'], metricId: 'nope', durationSeconds: 86_400 },
          ada,
        ),
      ),
    ).toBe(400);
    policy.answers = { 'hone.experiment.create': false };
    for (const call of calls()) expect(await statusOf(call)).toBe(403);
  });

  it('applies conditions to lists, counts, summaries and single ones alike', async () => {
    const mine = await portal.experiments.create(
      { ...input, title: 'Mine', ownerRef: 'group:default/mine' },
      ada,
    );
    const theirs = await portal.experiments.create(
      { ...input, title: 'Theirs', entityRef: SEARCH },
      ada,
    );
    policy.answers = {
      'hone.experiment.read': {
        anyOf: [
          experimentConditions.isOwner({ claims: ['group:default/Mine'] }),
          {
            allOf: [
              experimentConditions.isForEntity({ entityRefs: [SEARCH] }),
              { not: experimentConditions.inStatus({ statuses: ['draft'] }) },
            ],
          },
        ],
      },
    };
    const listed = await portal.experiments.list({}, ada);
    expect(listed.items.map(i => i.title)).toEqual(['Mine']);
    expect((await portal.experiments.counts({}, ada)).statuses.draft).toBe(1);
    expect(await statusOf(portal.experiments.get(mine.key, ada))).toBe(200);
    expect(await statusOf(portal.experiments.get(theirs.key, ada))).toBe(404);
    const [cart, search] = await portal.experiments.entitySummaries(
      ['cart-api', SEARCH],
      ada,
    );
    expect(cart.open.map(i => i.title)).toEqual(['Mine']);
    expect(search.open).toEqual([]);
  });

  it('narrows a list to what the caller may decide or approve', async () => {
    for (const ownerRef of ['group:default/mine', 'group:default/theirs']) {
      for (const title of ['Ours', 'Hidden']) {
        await portal.experiments.create(
          { ...input, title: `${title} of ${ownerRef}`, ownerRef, tags: [] },
          ada,
        );
      }
    }
    const titles = async (may?: 'approve' | 'decide') =>
      (await portal.experiments.list({ q: 'Ours', may }, ada)).items
        .map(item => item.title)
        .sort();
    const claims = ['group:default/mine'];
    policy.answers = {
      'hone.experiment.decide': experimentConditions.isOwner({ claims }),
      'hone.experiment.approve': false,
    };
    expect(await titles()).toHaveLength(2);
    expect(await titles('decide')).toEqual(['Ours of group:default/mine']);
    expect(await titles('approve')).toEqual([]);
    // A right over what one may not read shows nothing of it.
    policy.answers = {
      'hone.experiment.read': experimentConditions.isOwner({ claims }),
    };
    expect(await titles('approve')).toEqual(['Ours of group:default/mine']);
    policy.answers = { 'hone.experiment.read': false };
    expect(await titles('decide')).toEqual([]);
  });

  it('tells who may not, and why, in the answer itself', async () => {
    policy.answers = { 'hone.experiment.run': false };
    const draft = await portal.experiments.create(input, ada);
    const action = (name: string) =>
      draft.allowedActions.find(a => a.action === name)!;
    expect(action('submit')).toEqual({
      action: 'submit',
      allowed: true,
      whyNot: null,
    });
    expect(action('start')).toMatchObject({
      allowed: false,
      whyNot: expect.stringContaining('hone.experiment.run'),
    });
    expect(action('resume').whyNot).toBe(
      `${draft.key} is draft; resume leads out of paused`,
    );
  });

  it('lets nobody approve a plan of their own', async () => {
    const draft = await portal.experiments.create(input, ada);
    const review = await portal.experiments.transition(
      draft.key,
      1,
      { action: 'submit' },
      ada,
    );
    expect(
      review.allowedActions.find(a => a.action === 'approve')?.whyNot,
    ).toMatch(/^Approve is off for you because you wrote this plan/);
    const approve = (who: { token: string }) =>
      portal.experiments.transition(
        draft.key,
        review.revision,
        { action: 'approve' },
        who,
      );
    expect(await statusOf(approve(ada))).toBe(409);
    expect((await approve(as('bob'))).status).toBe('scheduled');
  });

  it('lets people take back their own comments only, with the right to comment', async () => {
    const { key } = await portal.experiments.create(input, ada);
    const { id } = await portal.experiments.comment(key, 'Hello', ada);
    const takeBack = (who: { token: string }) =>
      statusOf(portal.experiments.deleteComment(key, id, who));
    policy.answers = { 'hone.experiment.comment': false };
    expect(await takeBack(ada)).toBe(403);
    policy.answers = {};
    expect(await takeBack(as('bob'))).toBe(403);
    expect(await takeBack(ada)).toBe(200);
  });

  it('shows slots and views only to who may read experiments', async () => {
    await portal.experiments.create(input, ada);
    const view = { name: 'Mine', page: 'portfolio', query: 'q=a' } as const;
    const slots = () =>
      portal.planning.slots({ owner: ['group:default/checkout'] }, ada);
    const { id } = await portal.planning.saveView(view, ada);
    expect(await slots()).toHaveLength(1);
    expect(await statusOf(portal.planning.deleteView(id, as('bob')))).toBe(404);
    policy.answers = { 'hone.experiment.read': false };
    expect(await slots()).toEqual([]);
    for (const call of [
      () => portal.planning.views(ada),
      () => portal.planning.saveView(view, ada),
      () => portal.planning.deleteView(id, ada),
    ]) {
      expect(await statusOf(call())).toBe(403);
    }
  });

  it('refuses callers without credentials', async () => {
    const response = await fetch(`${portal.url}/experiments`, {
      headers: { authorization: 'Bearer mock-none-token' },
    });
    expect(response.status).toBe(401);
  });
});
