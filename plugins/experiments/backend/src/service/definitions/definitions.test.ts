import { as } from '../../__testUtils__/inputs';
import { refusal, startApi, type Api } from '../../__testUtils__/startApi';

jest.setTimeout(60_000);

describe('experiments as YAML', () => {
  let api: Api;
  const ada = as('ada');
  const apply = async (text: string, dryRun = false) => {
    const answer = await api.send('POST', '/definitions', { text, dryRun });
    return { status: answer.status, body: await answer.json() };
  };
  const one = async (text: string, dryRun = false) =>
    (await apply(text, dryRun)).body.items[0];
  const text = (
    change: { name?: string; title?: string; plan?: string } = {},
  ) =>
    `apiVersion: hone.dev/v1alpha1
kind: Experiment
metadata:
  name: ${change.name ?? 'pool-v2'}
  title: ${change.title ?? 'Connection pool v2'}
spec:
  entityRef: ${api.input.entityRef}
  design: ${api.input.design}
  hypothesis:
    problem: Time-outs at noon
    solution: A larger pool
    metric: p95 latency from 400 to 350 ms in 4 weeks
  metrics:
    - role: primary
      metricId: ${api.input.metrics[0].metricId}
      minimumEffect: 0.05
  treated: { name: all }
  plan: ${change.plan ?? '{ durationSeconds: 2419200 }'}
`;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.backend.stop());

  it('create a draft once, follow changes, and say what did not change', async () => {
    expect(await one(text(), true)).toMatchObject({
      state: 'created',
      key: null,
    });
    const created = await one(text());
    expect(created).toMatchObject({
      line: 1,
      name: 'pool-v2',
      state: 'created',
    });
    expect(await one(text())).toMatchObject({
      state: 'unchanged',
      key: created.key,
    });
    const change = text({ title: 'Connection pool v3' });
    expect(await one(change, true)).toMatchObject({ state: 'updated' });
    expect((await api.experiments.get(created.key, ada)).title).toBe(
      'Connection pool v2',
    );
    expect(await one(change)).toMatchObject({ state: 'updated' });
    expect((await api.experiments.get(created.key, ada)).title).toBe(
      'Connection pool v3',
    );
  });

  it('leave a sealed plan as it is', async () => {
    const { key } = await one(text({ name: 'sealed' }));
    const draft = await api.experiments.get(key, ada);
    await api.experiments.transition(
      key,
      draft.revision,
      { action: 'start' },
      ada,
    );
    expect(await one(text({ name: 'sealed' }))).toMatchObject({
      state: 'unchanged',
    });
    const refused = await one(
      text({ name: 'sealed', plan: '{ durationSeconds: 604800 }' }),
    );
    expect(refused).toMatchObject({ state: 'refused' });
    expect(refused.detail).toMatch(/plan of EXP-\d+ is sealed/);
  });

  it('come back from an export', async () => {
    const { key } = await one(text({ name: 'round-trip' }));
    const file = await api.send(
      'GET',
      `/experiments/${key}/export?format=yaml`,
    );
    expect(file.headers.get('content-type')).toMatch(/application\/yaml/);
    const again = await one(await file.text());
    expect(again).toMatchObject({ state: 'created' });
    const [first, second] = await Promise.all(
      [key, again.key].map(k => api.experiments.get(k, ada)),
    );
    for (const field of ['title', 'hypothesis', 'metrics', 'plan'] as const) {
      expect(second[field]).toEqual(first[field]);
    }
  });

  it.each([
    ['text that is no YAML', 'a: [1', /Flow sequence/i],
    ['something else', 'kind: Component\n', /apiVersion/],
    [
      'an unknown field',
      'apiVersion: hone.dev/v1alpha1\nkind: Experiment\nmetadata: { name: a, title: Abc, owner: x }\nspec: {}\n',
      /metadata.*owner/,
    ],
    ['aliases', 'a: &a [1]\nb: *a\n', /alias/i],
    ['the same key twice', 'kind: a\nkind: b\n', /unique/i],
  ])('refuse %s with a sentence and its line', async (_, broken, sentence) => {
    const item = await one(`${broken}\n`);
    expect(item).toMatchObject({ state: 'refused', line: 1, key: null });
    expect(item.detail).toMatch(sentence);
  });

  it('apply the others when one is refused, and tell each by its line', async () => {
    const both = `${text({ name: 'first' })}---\n${text({
      name: 'second',
      plan: '{ durationSeconds: 1 }',
    })}---\n${text({ name: 'first' })}`;
    const { body } = await apply(both);
    expect(body.items.map((i: { state: string }) => i.state)).toEqual([
      'created',
      'refused',
      'refused',
    ]);
    expect(body.items[1].line).toBeGreaterThan(body.items[0].line);
    expect(body.items[1].detail).toMatch(/durationSeconds/);
    expect(body.items[2].detail).toMatch(/second time/);
  });

  it('export the verdict as Markdown, CSV and JSON, and refuse another format', async () => {
    const { key } = await one(text({ name: 'exports', title: '=cmd|A1' }));
    const read = async (format: string) => {
      const answer = await api.send(
        'GET',
        `/experiments/${key}/export?format=${format}`,
      );
      return { status: answer.status, text: await answer.text() };
    };
    expect((await read('markdown')).text).toContain(`# ${key} =cmd\\|A1`);
    expect((await read('csv')).text).toMatch(/^key,title,metric/);
    expect(JSON.parse((await read('json')).text).experiment.key).toBe(key);
    expect((await read('pdf')).status).toBe(400);
    expect(
      (await refusal(api.experiments.export('EXP-9999', 'csv', ada))).status,
    ).toBe(404);
  });
});
