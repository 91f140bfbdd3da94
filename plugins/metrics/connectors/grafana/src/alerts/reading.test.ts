import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { listed } from '../__testUtils__/alerts';
import { connect } from '../__testUtils__/connecting';
import { FakeGrafana } from '../__testUtils__/FakeGrafana';
import { MOST_OPEN } from './AlertCursor';

const MINUTE = 60_000;
const ID = 'c6eadffa33fcdf37@2026-11-20T11:51:03.157Z';
const BEGUN = {
  kind: 'incident',
  id: ID,
  version: '2026-11-20T11:51:03.157Z',
  service: 'cart',
  createdAt: '2026-11-20T11:51:03.157Z',
  detectedAt: '2026-11-20T11:51:03.157Z',
  url: 'https://grafana.acme.example/alerting/grafana/r1/view',
};

describe('reading alerts', () => {
  let grafana: FakeGrafana;

  beforeEach(async () => {
    grafana = await FakeGrafana.start();
  });
  afterEach(() => grafana.stop());

  async function read(cursor: string | null = null, settings: object = {}) {
    const { alerts, logged } = connect(grafana, settings);
    const { signal } = new AbortController();
    const events: DeliveryEvent[] = [];
    let position = cursor;
    let batches = 0;
    for await (const batch of alerts.read({ cursor, signal })) {
      events.push(...batch.events);
      position = batch.cursor;
      batches += 1;
      expect(batch.events.length).toBeLessThanOrEqual(5_000);
    }
    return { events, cursor: position, batches, logged };
  }

  /** Reads again after some minutes. */
  async function later(minutes: number, cursor: string | null) {
    grafana.clock += minutes * MINUTE;
    return read(cursor);
  }

  it('tells of one that fires, once', async () => {
    grafana.alerts = [listed()];
    const first = await read();
    expect(first.events).toEqual([BEGUN]);
    const second = await later(1, first.cursor);
    expect(second).toMatchObject({ events: [], batches: 0 });
    // Forgetting the position tells the same again.
    expect((await read('{}')).events).toEqual([BEGUN]);
  });

  it('stores that nothing fires', async () => {
    const { batches, cursor } = await read();
    expect(batches).toBe(1);
    expect(await read(cursor)).toMatchObject({ batches: 0 });
  });

  it('ends one that stays away, at the time when it was first missed', async () => {
    grafana.alerts = [listed()];
    const first = await read();
    grafana.alerts = [];
    const missed = await later(2, first.cursor);
    expect(missed.events).toEqual([]);
    const waiting = await later(4, missed.cursor);
    expect(waiting.events).toEqual([]);
    const gone = await later(1, waiting.cursor);
    expect(gone.events).toEqual([
      {
        ...BEGUN,
        version: '2026-11-20T11:51:03.158Z',
        mitigatedAt: '2026-11-20T12:02:00.000Z',
        closedAt: '2026-11-20T12:02:00.000Z',
      },
    ]);
    expect(await later(1, gone.cursor)).toMatchObject({ batches: 0 });
  });

  it('does not end one that Grafana forgot while it was restarted', async () => {
    grafana.alerts = [listed()];
    const first = await read();
    grafana.alerts = [];
    const missed = await later(1, first.cursor);
    grafana.alerts = [listed()];
    const back = await later(1, missed.cursor);
    grafana.alerts = [];
    const again = await later(4, back.cursor);
    expect([missed, back, again].flatMap(({ events }) => events)).toEqual([]);
  });

  it('tells of one that fires again as of another', async () => {
    grafana.alerts = [listed()];
    const first = await read();
    grafana.alerts = [listed({ startsAt: '2026-11-20T12:30:00Z' })];
    const next = await later(40, first.cursor);
    expect(next.events.map(({ id }) => id)).toEqual([
      'c6eadffa33fcdf37@2026-11-20T12:30:00.000Z',
    ]);
  });

  it('follows one that is silenced, and tells of none that always was', async () => {
    const silenced = {
      status: { state: 'suppressed', silencedBy: ['s1'], inhibitedBy: [] },
    };
    grafana.alerts = [listed(silenced)];
    const { events, cursor, logged } = await read();
    expect(events).toEqual([]);
    expect(logged).toEqual([
      'Grafana: alerts that are no incidents: 1 are silenced, inhibited or new',
    ]);
    grafana.alerts = [listed()];
    const fires = await later(1, cursor);
    expect(fires.events).toEqual([BEGUN]);
    grafana.alerts = [listed(silenced)];
    const quiet = await later(30, fires.cursor);
    expect(quiet.events).toEqual([]);
    expect((await later(30, quiet.cursor)).events).toEqual([]);
  });

  it('tells of those alone that are configured and name a service', async () => {
    const of = (labels: object, i: number) =>
      listed({ fingerprint: `f${i}`, labels });
    grafana.alerts = [
      of({ service: 'cart', severity: 'warning' }, 1),
      of({ severity: 'critical' }, 2),
      of({ app: 'pay', service: ' ', severity: 'page' }, 3),
      of({ alertname: 'DatasourceNoData', service: 'cart' }, 4),
      of({ service: 's'.repeat(300), severity: 'critical' }, 5),
    ];
    const { events, logged } = await read(null, {
      alerts: { labels: { severity: ['critical', 'page'] } },
    });
    expect(events).toMatchObject([
      { service: 'pay' },
      { service: 's'.repeat(255) },
    ]);
    expect(logged[0]).toBe(
      'Grafana: alerts that are no incidents: 1 have other labels than are configured; 1 have no label that names a service; 1 are about rules that could not be evaluated',
    );
  });

  it('counts what it does not understand', async () => {
    grafana.vendor.expect({
      answer: {
        status: 200,
        body: [
          null,
          {},
          listed({ startsAt: 'soon' }),
          listed({ startsAt: '0001-01-01T00:00:00Z' }),
          listed({ fingerprint: 'a b' }),
          listed({
            labels: { service: 'cart', severity: 'page', n: 1 },
            generatorURL: 'data:text/html,alert(1)',
            status: { state: 'active' },
          }),
        ],
      },
    });
    const { events, logged } = await read();
    expect(events).toEqual([{ ...BEGUN, url: undefined }]);
    expect(logged[0]).toContain('5 could not be understood');
  });

  it('is bounded', async () => {
    grafana.alerts = Array.from({ length: 4_100 }, (_, i) =>
      listed({ fingerprint: `f${i}` }),
    );
    const first = await read();
    expect(first.events).toHaveLength(4_000);
    expect(first.logged[0]).toContain(
      `3000 are not followed, because ${MOST_OPEN} others fire`,
    );
    expect(first.logged[0]).toContain('100 came after the first 4000');
    // Those that are not followed are told again, which changes nothing.
    const second = await read(first.cursor);
    expect(second.events).toHaveLength(3_000);
    expect(second.cursor).toBe(first.cursor);
  });

  it('begins anew from a position that it cannot read, and says so', async () => {
    grafana.alerts = [listed()];
    const { logged } = await read('{"format":2}');
    expect(logged).toEqual([
      'Grafana is read anew, because the stored position could not be read; alerts that ended meanwhile stay open',
    ]);
  });

  it('goes by the clock of Grafana, not by ours', async () => {
    grafana.clock = Date.parse('2031-01-01T00:00:00Z');
    grafana.alerts = [listed()];
    const first = await read();
    grafana.alerts = [];
    const missed = await read(first.cursor);
    const gone = await later(5, missed.cursor);
    expect(gone.events).toMatchObject([
      { mitigatedAt: '2031-01-01T00:00:00.000Z' },
    ]);
  });

  it.each([
    ['alert.instances:read', 'does not let the service account read alerts'],
  ])('needs the permission %s', async (permission, sentence) => {
    grafana.denied.add(permission);
    await expect(read()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(sentence),
    });
  });

  it('ends when nobody needs it any more', async () => {
    const { alerts } = connect(grafana);
    const controller = new AbortController();
    grafana.vendor.expect({ slowMs: 2_000 });
    const reading = alerts
      .read({ cursor: null, signal: controller.signal })
      .next();
    setTimeout(() => controller.abort(new Error('not needed')), 20);
    await expect(reading).rejects.toThrow('not needed');
  });
});
