import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { as, metricInput } from '../__testUtils__/inputs';
import { refusal, startApi, type Api } from '../__testUtils__/startApi';

jest.setTimeout(180_000);

const ada = as('ada');

describe('drafts', () => {
  let api: Api;
  let input: ExperimentInput;

  beforeAll(async () => {
    api = await startApi();
    input = api.input;
  });
  afterAll(() => api.backend.stop());

  it('stores Markdown with a script as data', async () => {
    const text = '# Hi\n<script>alert("x")</script> [a](javascript:alert(1))';
    const created = await api.experiments.create(
      {
        ...input,
        hypothesis: { problem: text, solution: text, metric: 'm' },
      },
      ada,
    );
    const read = await api.experiments.get(created.key, ada);
    expect(read.hypothesis.problem).toBe(text);
    const response = await api.send('GET', `/experiments/${created.key}`);
    expect(response.headers.get('content-type')).toContain('json');
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('fills defaults in: owner, margin, the full reference', async () => {
    const other = await api.metrics.createMetric(
      metricInput({ name: 'failures', title: 'Change failures' }),
      ada,
    );
    const created = await api.experiments.create(
      {
        ...input,
        entityRef: 'Cart-API',
        metrics: [...input.metrics, { role: 'guardrail', metricId: other.id }],
      },
      ada,
    );
    expect(created).toMatchObject({
      entityRef: 'component:default/cart-api',
      ownerRef: 'group:default/checkout',
      createdBy: 'user:default/ada',
      primaryMetric: { title: 'Lead time', margin: null },
    });
    expect(created.metrics[1]).toEqual({
      role: 'guardrail',
      metricId: other.id,
      title: 'Change failures',
      unit: 'h',
      direction: 'lower-is-better',
      kind: 'mean',
      minimumEffect: null,
      margin: 0.1,
      simulated: false,
    });
  });

  it('says what a draft lacks, and does not start it', async () => {
    const draft = await api.experiments.create(
      {
        ...input,
        design: 'canary',
        hypothesis: { problem: ' ', solution: '', metric: '' },
        metrics: [],
      },
      ada,
    );
    expect(draft.missing).toEqual([
      'Describe the problem that the change is meant to solve.',
      'Describe the solution that is tried.',
      'Say in words what the metric is expected to do.',
      'Choose the primary metric.',
      'Name the control: a canary compares two arms that run at the same time.',
    ]);
    const error = await refusal(
      api.experiments.transition(draft.key, 1, { action: 'start' }, ada),
    );
    expect(error.status).toBe(409);
    expect(error.message).toContain('Choose the primary metric.');
  });

  it.each<[string, number, RegExp, (i: ExperimentInput) => unknown]>([
    [
      'an unknown service',
      404,
      /^component:default\/x is not in the catalog$/,
      i => ({ ...i, entityRef: 'component:default/x' }),
    ],
    [
      'an unknown treated service',
      404,
      /^component:default\/yyy is not in the catalog$/,
      i => ({ ...i, treated: { name: 't', entityRefs: ['yyy'] } }),
    ],
    [
      'an unknown metric',
      400,
      /metrics\.0\.metricId has to name a metric that exists, but "none" was given/,
      i => ({ ...i, metrics: [{ role: 'primary', metricId: 'none' }] }),
    ],
    [
      'a metric that is a way up',
      400,
      /metrics\.0\.metricId has to name a metric that exists, but "\.\." was given/,
      i => ({ ...i, metrics: [{ role: 'primary', metricId: '..' }] }),
    ],
    [
      'two primary metrics',
      400,
      /one primary metric at most/,
      i => ({
        ...i,
        metrics: [
          { role: 'primary', metricId: 'a' },
          { role: 'primary', metricId: 'b' },
        ],
      }),
    ],
    [
      'one metric twice',
      400,
      /a second time/,
      i => ({
        ...i,
        metrics: [
          ...i.metrics,
          ...i.metrics.map(m => ({
            role: 'guardrail',
            metricId: m.metricId,
          })),
        ],
      }),
    ],
    [
      'a text of a megabyte',
      400,
      /hypothesis.problem .*5000 characters/,
      i => ({
        ...i,
        hypothesis: { ...i.hypothesis, problem: 'x'.repeat(1_000_000) },
      }),
    ],
    [
      'a text of six megabytes',
      400,
      /bytes long, at most/,
      i => ({
        ...i,
        hypothesis: { ...i.hypothesis, problem: 'x'.repeat(6_000_000) },
      }),
    ],
    [
      'a null character',
      400,
      /body\.title has to be text without null characters/,
      i => ({ ...i, title: 'abc\u0000def' }),
    ],
    ['an unknown field', 400, /colour/, i => ({ ...i, colour: 'red' })],
    [
      'a minimum beyond the duration',
      400,
      /minimumDurationSeconds has to be at most the duration/,
      i => ({
        ...i,
        plan: { durationSeconds: 3600, minimumDurationSeconds: 7200 },
      }),
    ],
    [
      'too many points',
      400,
      /plan\.stepSeconds has to keep a series of this design to 2000 points/,
      i => ({ ...i, plan: { durationSeconds: 10_000_000, stepSeconds: 1 } }),
    ],
    [
      '10,000 metrics',
      400,
      /metrics.*10/,
      i => ({
        ...i,
        metrics: Array.from({ length: 10_000 }, (_, n) => ({
          role: 'guardrail',
          metricId: `m-${n}`,
        })),
      }),
    ],
    [
      'a broken reference',
      400,
      /has to be an entity reference/,
      i => ({ ...i, entityRef: 'a:b:c:d' }),
    ],
  ])('refuses %s with %d and a sentence', async (_n, status, text, make) => {
    const response = await api.send('POST', '/experiments', make(input));
    const body = (await response.json()) as { error: { message: string } };
    expect([response.status, body.error.message]).toEqual([
      status,
      expect.stringMatching(text),
    ]);
  });

  it('lets the first of two edits win, the second gets 409', async () => {
    const draft = await api.experiments.create(input, ada);
    const edit = (title: string) =>
      api.experiments.update(draft.key, 1, { ...input, title }, ada);
    const results = await Promise.allSettled([
      edit('First of them'),
      edit('Second of them'),
    ]);
    const statuses = results.map(r =>
      r.status === 'fulfilled' ? 200 : r.reason.status,
    );
    expect(statuses.sort()).toEqual([200, 409]);
  });

  it('needs a revision that is one', async () => {
    const draft = await api.experiments.create(input, ada);
    const path = `/experiments/${draft.key}`;
    const headers: Record<string, string>[] = [
      {},
      { 'if-match': 'abc' },
      { 'if-match': '*' },
    ];
    for (const header of headers) {
      expect((await api.send('PUT', path, input, header)).status).toBe(400);
    }
    expect(
      (await api.send('PUT', path, input, { 'if-match': '"1"' })).status,
    ).toBe(200);
  });

  it('gives keys without repeat to many at once', async () => {
    const created = await Promise.all(
      Array.from({ length: 12 }, () => api.experiments.create(input, ada)),
    );
    expect(new Set(created.map(c => c.key)).size).toBe(12);
  });

  it.each(['?q=moss+green', '?q=moss%20green', '?q=%22moss%22+(green)'])(
    'finds words as browsers and people write them: %s',
    async query => {
      await api.experiments.create({ ...input, title: 'Moss is green' }, ada);
      const response = await api.send('GET', `/experiments${query}`);
      expect(response.status).toBe(200);
      const { items } = (await response.json()) as {
        items: { title: string }[];
      };
      expect(items.map(item => item.title)).toContain('Moss is green');
    },
  );

  it('deletes drafts only', async () => {
    const draft = await api.experiments.create(input, ada);
    await api.experiments.delete(draft.key, 1, ada);
    expect((await refusal(api.experiments.get(draft.key, ada))).status).toBe(
      404,
    );
    const started = await api.start();
    const error = await refusal(
      api.experiments.delete(started.key, started.revision, ada),
    );
    expect(error.status).toBe(409);
    expect(error.message).toContain('only drafts can be deleted');
  });
});
