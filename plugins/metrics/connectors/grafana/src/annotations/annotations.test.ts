import type { Annotation } from '@hone/backstage-plugin-metrics-node';
import { connect } from '../__testUtils__/connecting';
import { FakeGrafana, hasTags } from '../__testUtils__/FakeGrafana';
import { tagsOf } from './tagsOf';

const { signal } = new AbortController();
const FROM = new Date('2026-11-20T09:00:00Z');
const UNTIL = new Date('2026-11-20T11:00:00Z');

function annotation(changed: Partial<Annotation> = {}): Annotation {
  return {
    key: 'EXP-142.window',
    kind: 'experiment',
    entityRef: 'component:default/cart',
    service: 'cart',
    title: 'EXP-142 runs',
    text: 'Smaller images',
    tags: ['experiment', 'exp:EXP-142'],
    from: FROM,
    until: UNTIL,
    url: 'https://portal.acme.example/experiments/EXP-142',
    ...changed,
  };
}

describe('annotations', () => {
  let grafana: FakeGrafana;

  beforeEach(async () => {
    grafana = await FakeGrafana.start();
  });
  afterEach(() => grafana.stop());

  const all = () => [...grafana.annotations.values()];
  const put = (
    changed: Partial<Annotation> = {},
    receipt: string | null = null,
    settings: object = {},
  ) =>
    connect(grafana, settings).sink.put(annotation(changed), {
      receipt,
      signal,
    });

  it('are drawn for the organisation, a region with both ends', async () => {
    expect(await put()).toEqual({ receipt: '1' });
    expect(all()).toEqual([
      {
        id: 1,
        text: 'EXP-142 runs\nSmaller images\n<a href="https://portal.acme.example/experiments/EXP-142">Details</a>',
        tags: [
          'hone:EXP-142.window',
          'service:cart',
          'experiment',
          'exp:EXP-142',
        ],
        time: FROM.getTime(),
        timeEnd: UNTIL.getTime(),
      },
    ]);
  });

  it('are instants without an end, and on one panel where that is configured', async () => {
    const annotations = { dashboardUid: 'shop', panelId: 4 };
    await put({ until: null, url: null }, null, { annotations });
    const { body } = grafana.vendor.requests.at(-1)!;
    expect(body).toEqual({
      text: 'EXP-142 runs\nSmaller images',
      tags: expect.any(Array),
      time: FROM.getTime(),
      dashboardUID: 'shop',
      panelId: 4,
    });
  });

  it('are changed by their receipt, both ends of a region together', async () => {
    const { receipt } = await put({ until: null });
    await put({ title: 'EXP-142 ran' }, receipt);
    expect(all()).toMatchObject([
      {
        id: 1,
        text: expect.stringMatching(/^EXP-142 ran\n/),
        time: FROM.getTime(),
        timeEnd: UNTIL.getTime(),
      },
    ]);
    const later = new Date('2026-11-20T10:00:00Z');
    await put({ from: later, until: null }, receipt);
    expect(all()).toMatchObject([
      { time: later.getTime(), timeEnd: later.getTime() },
    ]);
  });

  it('are found by their key when the receipt was lost', async () => {
    grafana.vendor.expect({ on: /^POST/, cut: true });
    await expect(put()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(all()).toHaveLength(1);
    expect(await put({ title: 'Again' })).toEqual({ receipt: '1' });
    expect(all()).toMatchObject([{ text: expect.stringMatching(/^Again/) }]);
  });

  it('are created anew when somebody deleted them, once', async () => {
    const { receipt } = await put();
    grafana.annotations.clear();
    grafana.vendor.expect({ on: /^POST/, cut: true });
    await expect(put({}, receipt)).rejects.toThrow();
    expect(await put({}, receipt)).toEqual({ receipt: '2' });
    expect(all()).toHaveLength(1);
    // A receipt that no Grafana has given.
    expect(await put({}, '../users/1')).toEqual({ receipt: '2' });
    await connect(grafana).sink.remove!('../users/1', { signal });
    expect(all()).toHaveLength(1);
  });

  it('are not mixed up by a database that does not know lower case', async () => {
    await put({ key: 'exp' });
    const [first] = all();
    grafana.vendor.expect({
      on: /^GET/,
      answer: { status: 200, body: [{ ...first, tags: ['hone:EXP'] }] },
    });
    expect(await put({ key: 'exp' })).toEqual({ receipt: '2' });
  });

  it('are taken back; one that is gone is fine', async () => {
    const { sink } = connect(grafana);
    const { receipt } = await put();
    await sink.remove!(receipt, { signal });
    expect(all()).toEqual([]);
    await expect(sink.remove!(receipt, { signal })).resolves.toBeUndefined();
  });

  it('show text from outside as text', async () => {
    await put({
      title: '<img src=x onerror=alert(1)>',
      text: `a & "b" 'c'`,
      url: 'data:text/html,alert(1)',
    });
    expect(all()[0].text).toBe(
      '&lt;img src=x onerror=alert(1)&gt;\na &amp; &quot;b&quot; &#39;c&#39;',
    );
  });

  it('have no more tags than Grafana takes, the needed ones first', async () => {
    const tags = Array.from({ length: 60 }, (_, i) => `label-${i}:größe`);
    await put({ tags: ['hone', 'hone:other', 'x'.repeat(101), '', ...tags] });
    const kept = all()[0].tags;
    expect(kept.slice(0, 3)).toEqual([
      'hone:EXP-142.window',
      'service:cart',
      'label-0:größe',
    ]);
    expect(kept.length).toBeGreaterThan(10);
    const key = 'k'.repeat(300);
    const { receipt } = await put({ key });
    expect(await put({ key })).toEqual({ receipt });
  });

  it('are found by dashboards that ask for hone, or for one key', () => {
    const tags = tagsOf(annotation());
    for (const wanted of ['hone', 'hone:EXP-142.window', 'service:cart']) {
      expect(hasTags(tags, [wanted])).toBe(true);
    }
    // Why there is no plain tag besides.
    expect(hasTags([...tags, 'hone'], ['hone'])).toBe(false);
  });

  it('accept what is configured', () => {
    const { sink } = connect(grafana);
    expect(sink.accepts).toEqual(['experiment', 'deployment', 'flag-change']);
    const annotations = { kinds: ['experiment'] };
    expect(connect(grafana, { annotations }).sink.accepts).toEqual([
      'experiment',
    ]);
  });

  it.each([
    ['annotations:create', 'create'],
    ['annotations:read', 'find'],
  ])('need the permission %s', async (permission, doing) => {
    grafana.denied.add(permission);
    await expect(put()).rejects.toMatchObject({
      // Not for ever: the permission may be given.
      name: 'ServiceUnavailableError',
      message: `Grafana does not let the service account ${doing} annotations (403); it needs the permission ${permission} with the scope annotations:type:organization: You'll need additional permissions to perform this action. Permissions needed: ${permission}`,
    });
  });

  it.each(['annotations:write', 'annotations:delete'])(
    'need the permission %s',
    async permission => {
      const { receipt } = await put();
      grafana.denied.add(permission);
      const { sink } = connect(grafana);
      const failure = permission.endsWith('write')
        ? put({}, receipt)
        : sink.remove!(receipt, { signal });
      await expect(failure).rejects.toThrow(
        `it needs the permission ${permission}`,
      );
      expect(all()).toHaveLength(1);
    },
  );

  it('are not sent again when Grafana finds fault with them', async () => {
    grafana.tagsLength = 10;
    await expect(put()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('Failed to save annotation'),
    });
  });
});
