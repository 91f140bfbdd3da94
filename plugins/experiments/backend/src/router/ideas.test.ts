import { ideaInput } from '../__testUtils__/backlog';
import { as, experimentInput } from '../__testUtils__/inputs';
import { refusal, startApi, type Api } from '../__testUtils__/startApi';
import { CART } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');

describe('the backlog over HTTP', () => {
  let api: Api;
  let metricId: string;

  beforeAll(async () => {
    api = await startApi();
    metricId = api.input.metrics[0].metricId;
  });
  afterAll(() => api.backend.stop());

  it('takes an idea from a post-mortem to an answered experiment', async () => {
    const input = ideaInput({
      entityRef: 'cart-api',
      ownerRef: undefined,
      metricId,
      nature: 'systemic',
      source: { type: 'post-mortem', ref: 'PM-1', label: '5 incidents' },
      factors: {
        ratePerMonth: 0.45,
        impact: 3900,
        impactUnit: 'user-minutes',
        probability: 0.55,
        effortDays: 3,
      },
    });
    const first = await api.send('POST', '/ideas', input);
    const again = await api.send('POST', '/ideas', input);
    expect([first.status, again.status]).toEqual([201, 200]);
    const idea = await first.json();
    expect(await again.json()).toEqual(idea);
    expect(idea).toMatchObject({
      ownerRef: 'group:default/checkout',
      priority: {
        worthPerMonth: 1755,
        probability: { value: 0.55, from: 'set' },
      },
    });
    const read = await api.send('GET', `/ideas/${idea.key}`);
    expect(read.headers.get('etag')).toBe('"1"');
    const voted = await api.ideas.vote(idea.key, true, as('bob'));
    expect(voted).toMatchObject({ votes: 1, voted: true, revision: 1 });
    const [summary] = await api.experiments.entitySummaries([CART], ada);
    expect(summary.ideas.map(({ key, voted: mine }) => [key, mine])).toEqual([
      [idea.key, false],
    ]);

    const draft = await api.experiments.create(
      { ...experimentInput(metricId), ideaKey: idea.key },
      ada,
    );
    expect(draft.idea).toEqual({ key: idea.key, title: idea.title });
    const list = await api.ideas.list(
      { entityRef: ['cart-api'], status: ['trying'], q: 'circuit' },
      ada,
    );
    expect(list.items.map(item => item.experiments)).toEqual([
      [{ key: draft.key, title: draft.title }],
    ]);
    const started = await api.experiments.transition(
      draft.key,
      draft.revision,
      { action: 'start' },
      ada,
    );
    const ended = await api.experiments.transition(
      draft.key,
      started.revision,
      { action: 'conclude', reason: 'Enough was seen' },
      ada,
    );
    await api.experiments.transition(
      draft.key,
      ended.revision,
      { action: 'decide', decision: 'inconclusive', reason: 'No data came in' },
      ada,
    );
    const events = await api.ideas.events(idea.key, { limit: 10 }, ada);
    expect(events.items.map(e => [e.type, e.from, e.to])).toEqual([
      ['give-back', 'trying', 'open'],
      ['try', 'open', 'trying'],
      ['vote', null, null],
      ['create', null, 'open'],
    ]);
    expect(
      (
        await api.ideas.findSimilar(
          { title: 'Circuit breakers on calls to issuers' },
          ada,
        )
      )[0],
    ).toMatchObject({ kind: 'idea', key: idea.key });
    const balance = await api.ideas.setQuota(
      { ownerRef: null, maxQuickFixShare: 0.7, reason: 'Causes first' },
      ada,
    );
    expect(balance).toMatchObject({ systemic: 1, quickFix: 0 });
    expect(await api.ideas.balance({}, ada)).toEqual(balance);
  });

  it.each<[string, string, string, unknown, RegExp]>([
    [
      'a text of a million characters',
      'POST',
      '/ideas',
      ideaInput({ title: 'x'.repeat(1e6) }),
      /title/,
    ],
    [
      'a problem of a million characters',
      'POST',
      '/ideas',
      ideaInput({
        hypothesis: { problem: 'x'.repeat(1e6), solution: '', metric: '' },
      }),
      /problem/,
    ],
    [
      'a negative impact',
      'POST',
      '/ideas',
      ideaInput({ factors: { impact: -1 } }),
      /impact/,
    ],
    [
      'a certain probability',
      'POST',
      '/ideas',
      ideaInput({ factors: { probability: 1 } }),
      /probability/,
    ],
    [
      'an unknown metric',
      'POST',
      '/ideas',
      ideaInput({ metricId: 'nope' }),
      /metricId/,
    ],
    [
      'an unknown nature',
      'POST',
      '/ideas',
      { ...ideaInput(), nature: 'huge' },
      /nature/,
    ],
    [
      'a share above all',
      'PUT',
      '/ideas/quota',
      { ownerRef: null, maxQuickFixShare: 1.1, reason: 'why' },
      /maxQuickFixShare/,
    ],
    [
      'an unknown action',
      'POST',
      '/ideas/IDEA-1/transitions',
      { action: 'explode' },
      /action/,
    ],
    ['an unknown order', 'GET', '/ideas?sort=-worth', undefined, /sort/],
  ])(
    'refuses %s with a sentence',
    async (_name, method, path, body, message) => {
      const response = await api.send(method, path, body, { 'if-match': '1' });
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toMatch(message);
    },
  );

  it('needs a revision for every edit', async () => {
    const { key } = await api.ideas.create(ideaInput(), ada);
    for (const [method, path, body] of [
      ['PUT', '', ideaInput()],
      ['PUT', '/move', { reset: true }],
      ['POST', '/transitions', { action: 'commit' }],
    ] as const) {
      const response = await api.send(method, `/ideas/${key}${path}`, body);
      expect([path, response.status]).toEqual([path, 400]);
    }
    const late = api.ideas.transition(key, 5, { action: 'commit' }, ada);
    expect((await refusal(late)).status).toBe(409);
  });
});
