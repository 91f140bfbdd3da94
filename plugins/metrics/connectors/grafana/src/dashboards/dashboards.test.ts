import { connect, entity } from '../__testUtils__/connecting';
import { FakeGrafana } from '../__testUtils__/FakeGrafana';
import { tagSelector } from './tagSelector';

const options = { signal: new AbortController().signal };

describe('dashboards of a service', () => {
  let grafana: FakeGrafana;

  beforeEach(async () => {
    grafana = await FakeGrafana.start();
    grafana.dashboards.push(
      { uid: 'own', title: 'Cart RED', tags: ['service:cart'], folder: 'Shop' },
      { uid: 'slo', title: 'SLO', tags: ['slo', 'generated'] },
      { uid: 'infra', title: 'Infra', tags: ['infra'] },
      { uid: 'named', title: 'Board', tags: [] },
      { uid: 'pay', title: 'Pay', tags: ['service:pay'] },
    );
  });
  afterEach(() => grafana.stop());

  const find = async (
    annotations: Record<string, string> = {},
    settings: object = {},
  ) =>
    connect(grafana, settings).source.dashboards(
      entity('cart', annotations),
      options,
    );
  const titles = async (...args: Parameters<typeof find>) =>
    (await find(...args)).map(({ title }) => title);

  it('are found by its tag, with folder and a link for people', async () => {
    expect(await find()).toEqual([
      {
        title: 'Cart RED',
        url: 'https://grafana.acme.example/grafana/d/own/cart-red',
        folder: 'Shop',
      },
    ]);
    expect(await find({}, { orgId: 3 })).toMatchObject([
      { url: 'https://grafana.acme.example/grafana/d/own/cart-red?orgId=3' },
    ]);
    expect(
      await titles(
        { 'hone.dev/service-name': 'pay' },
        { dashboardTag: 'service:$service' },
      ),
    ).toEqual(['Pay']);
    expect(await titles({}, { dashboardTag: '$service' })).toEqual([]);
  });

  it('are found by annotations, those that are named first, each once', async () => {
    expect(
      await titles({
        'hone.dev/grafana-dashboards': 'named, own',
        'grafana/dashboard-selector':
          "tags @> 'slo' && tags @> 'generated' || tags @> \"infra\"",
      }),
    ).toEqual(['Cart RED', 'Board', 'SLO', 'Infra']);
    expect(await titles({ 'grafana/dashboard-selector': 'infra' })).toEqual([
      'Infra',
      'Cart RED',
    ]);
  });

  it('are at most 50', async () => {
    for (let i = 0; i < 70; i += 1) {
      const tags = ['service:cart', i % 2 ? 'odd' : 'even'];
      grafana.dashboards.push({ uid: `d${i}`, title: `D ${i}`, tags });
    }
    const found = await find({ 'grafana/dashboard-selector': 'odd' });
    expect(found).toHaveLength(50);
    expect(new Set(found.map(({ url }) => url)).size).toBe(50);
  });

  it('of another shape than described are left out', async () => {
    grafana.vendor.expect({
      answer: {
        status: 200,
        body: [
          null,
          { uid: '../evil', title: 'x', url: 'data:text/html,alert(1)' },
          { uid: 'ok', url: 'https://evil.example/d/ok/slug' },
        ],
      },
    });
    expect(await find()).toEqual([
      {
        title: 'ok',
        url: 'https://grafana.acme.example/grafana/d/ok/slug',
        folder: null,
      },
    ]);
  });

  it('cannot be found by annotations that are at fault', async () => {
    await expect(
      find({ 'hone.dev/grafana-dashboards': 'a b' }),
    ).rejects.toThrow(
      'hone.dev/grafana-dashboards has to be a list of at most 50 uids',
    );
    await expect(
      find({ 'grafana/dashboard-selector': "(tags @> 'a')" }),
    ).rejects.toMatchObject({ name: 'InputError' });
    expect(grafana.vendor.requests).toHaveLength(0);
  });
});

describe('the selector', () => {
  it.each([
    ['slo', [['slo']]],
    [' my team/slo ', [['my team/slo']]],
    ["tags @> 'a'", [['a']]],
    [`tags @> 'a' && tags @> "b" || tags@>'c'`, [['a', 'b'], ['c']]],
  ])('knows tags: %s', (text, expected) => {
    expect(tagSelector(text, 'a')).toEqual(expected);
  });

  it.each([
    '',
    "(tags @> 'a')",
    "title == 'x'",
    "tags @> 'a' ||",
    Array.from({ length: 11 }, () => "tags @> 'a'").join(' || '),
  ])('knows nothing else: %s', text => {
    expect(() => tagSelector(text, 'grafana/x')).toThrow(
      'The annotation grafana/x has to be a tag, or at most 10 of tags @>',
    );
  });
});
