import { loadCheck, type Check } from '../__testUtils__/contracts';
import { FakeDatadog, NOW } from '../__testUtils__/FakeDatadog';
import {
  alerting,
  aMonitor,
  monitorsOf,
  NOW_SECONDS,
  readAll,
} from '../__testUtils__/monitors';

const BEGIN = '2026-11-27T11:50:00.000Z';

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
});
afterEach(() => fake.stop());

const ids = (events: { id?: string }[]) => events.map(({ id }) => id);

describe('reading monitors', () => {
  it('tells what alerts, once', async () => {
    fake.monitors = [
      aMonitor(12, {
        'host:web-1': alerting(),
        'host:web-2': alerting({ status: 'OK' }),
        'host:web-3': alerting({ status: 'Warn' }),
        'host:web-4': alerting({ status: 'No Data' }),
      }),
    ];
    const { source } = monitorsOf(fake);
    const first = await readAll(source);
    expect(first.events).toEqual([
      {
        kind: 'incident',
        id: expect.stringMatching(/^monitor\/12\/[0-9a-f]{32}\/1795780200$/),
        version: BEGIN,
        url: 'https://app.datadoghq.com/monitors/12',
        service: 'cart',
        createdAt: BEGIN,
        detectedAt: BEGIN,
      },
    ]);
    const second = await readAll(source, first.cursor);
    expect(second).toEqual({ events: [], cursor: first.cursor, batches: 0 });
    // Told again from the beginning it is the same.
    expect((await readAll(source)).events).toEqual(first.events);
  });

  it('tells the end when it is over', async () => {
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
    const { source } = monitorsOf(fake);
    const { events, cursor } = await readAll(source);
    fake.monitors = [
      aMonitor(12, {
        'host:web-1': alerting({
          status: 'OK',
          last_resolved_ts: NOW_SECONDS - 60,
        }),
      }),
    ];
    const after = await readAll(source, cursor);
    const end = '2026-11-27T11:59:00.000Z';
    expect(after.events).toEqual([
      { ...events[0], version: end, mitigatedAt: end, closedAt: end },
    ]);
    expect((await readAll(source, after.cursor)).batches).toBe(0);
  });

  it.each([
    ['a monitor that was deleted', () => []],
    ['a group that is forgotten', () => [aMonitor(12, {})]],
    [
      'a group without the time of its end',
      () => [aMonitor(12, { 'host:web-1': alerting({ status: 'OK' }) })],
    ],
  ])('ends %s by the clock of Datadog', async (_, monitors) => {
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
    const { source } = monitorsOf(fake);
    const { cursor } = await readAll(source);
    fake.monitors = monitors();
    // An hour ahead of ours.
    fake.now = NOW + 3_600_000;
    const { events } = await readAll(source, cursor);
    expect(events).toMatchObject([{ closedAt: '2026-11-27T13:00:00.000Z' }]);
  });

  it.each(['Warn', 'No Data'])('goes on while it is %s', async status => {
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
    const { source } = monitorsOf(fake);
    const { cursor } = await readAll(source);
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting({ status }) })];
    expect(await readAll(source, cursor)).toMatchObject({ events: [], cursor });
  });

  it('knows a new alert from one that is repeated', async () => {
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
    const { source } = monitorsOf(fake);
    const first = await readAll(source);
    const again = { last_triggered_ts: NOW_SECONDS - 30 };
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting(again) })];
    const repeated = await readAll(source, first.cursor);
    expect(repeated.events).toEqual([]);
    const anew = { ...again, last_resolved_ts: NOW_SECONDS - 120 };
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting(anew) })];
    const ended = await readAll(source, first.cursor);
    expect(ended.events).toMatchObject([
      { id: first.events[0].id, closedAt: '2026-11-27T11:58:00.000Z' },
    ]);
    const next = await readAll(source, ended.cursor);
    expect(next.events).toMatchObject([
      { createdAt: '2026-11-27T11:59:30.000Z' },
    ]);
    expect(ids(next.events)).not.toEqual(ids(first.events));
  });

  it('reads page by page, and goes on where it was interrupted', async () => {
    fake.monitors = Array.from({ length: 250 }, (_, i) =>
      aMonitor(i + 1, { '*': alerting() }, { multi: false }),
    );
    const { source } = monitorsOf(fake);
    const whole = await readAll(source);
    expect(whole.batches).toBe(3);
    expect(new Set(ids(whole.events)).size).toBe(250);
    const { signal } = new AbortController();
    const reading = source.read({ cursor: null, signal });
    const first = (await reading.next()).value!;
    await reading.return(undefined);
    const rest = await readAll(source, first.cursor);
    expect([...ids(first.events), ...ids(rest.events)]).toEqual(
      ids(whole.events),
    );
  });

  it('keeps two thousand at most, and says so', async () => {
    const groups = Object.fromEntries(
      Array.from({ length: 2_005 }, (_, i) => [`host:${i}`, alerting()]),
    );
    fake.monitors = [aMonitor(12, groups)];
    const { source, warnings } = monitorsOf(fake);
    expect((await readAll(source)).events).toHaveLength(2_000);
    expect(warnings).toEqual([
      'Datadog: 5 alerts are more than can be kept at once and were left out',
    ]);
  });

  it('tells missing data where it counts', async () => {
    const nodata = {
      status: 'No Data',
      last_triggered_ts: NOW_SECONDS - 9_000,
      last_resolved_ts: NOW_SECONDS - 8_000,
      last_nodata_ts: NOW_SECONDS - 60,
    };
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting(nodata) })];
    expect((await readAll(monitorsOf(fake).source)).events).toEqual([]);
    const { source } = monitorsOf(fake, { noData: true });
    expect((await readAll(source)).events).toMatchObject([
      { createdAt: '2026-11-27T11:59:00.000Z' },
    ]);
  });

  it('leaves out other priorities, tags and environments', async () => {
    fake.monitors = [
      aMonitor(1, { '*': alerting() }, { priority: 1 }),
      aMonitor(2, { '*': alerting() }, { priority: 3 }),
      aMonitor(3, { '*': alerting() }),
      aMonitor(4, { '*': alerting() }, { priority: 1, tags: ['team:x'] }),
      aMonitor(5, { 'env:staging,host:a': alerting() }, { priority: 1 }),
      aMonitor(6, { 'env:prod,service:pay': alerting() }, { priority: 2 }),
    ];
    const rules = { priorities: [1, 2], tags: ['service:cart'] };
    const { events } = await readAll(monitorsOf(fake, rules).source);
    expect(events).toMatchObject([
      { url: 'https://app.datadoghq.com/monitors/1', service: 'cart' },
      { url: 'https://app.datadoghq.com/monitors/6', service: 'pay' },
    ]);
    expect(events).toHaveLength(2);
    const all = await readAll(monitorsOf(fake).source);
    expect(all.events).toMatchObject([
      { service: 'cart' },
      { service: 'cart' },
      { service: 'cart' },
      { service: 'monitor-4' },
      { service: 'pay' },
    ]);
  });

  it('leaves out what is not as Datadog describes it', async () => {
    fake.vendor.expect({
      answer: {
        status: 200,
        body: [
          null,
          { id: 'x' },
          { id: 3 },
          { id: 4, state: { groups: 'none' }, tags: 'x', priority: 'high' },
          { id: 5, state: { groups: { a: { status: 'Melted' } } } },
          { id: 6, state: { groups: { a: { status: 'Alert' } } } },
          { id: 7, state: { groups: { a: alerting() } }, tags: null },
          { id: 8, state: { groups: { ['x'.repeat(5_000)]: alerting() } } },
        ],
      },
    });
    const { source, warnings } = monitorsOf(fake);
    const { events } = await readAll(source);
    expect(events).toMatchObject([{ service: 'monitor-7' }]);
    expect(warnings).toEqual([
      'Datadog: 2 monitors are not as Datadog describes them and were left out',
    ]);
  });

  it.each(['x', '{}', '{"version":2,"open":[]}', '{"version":1}'])(
    'begins anew with the cursor %s, and says so',
    async cursor => {
      fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
      const { source, warnings } = monitorsOf(fake);
      expect((await readAll(source, cursor)).events).toHaveLength(1);
      expect(warnings).toEqual([
        'Datadog is read anew, because the stored position could not be read; incidents that ended since stay open',
      ]);
    },
  );

  it('names what is missing, and asks again after failures', async () => {
    const { source } = monitorsOf(fake);
    fake.vendor.expect({ answer: { status: 502 } }, { cut: true });
    expect((await readAll(source)).events).toEqual([]);
    fake.scopes.delete('monitors_read');
    await expect(readAll(source)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('needs the scope monitors_read'),
    });
  });

  it('only looks whether it may, where a webhook tells', async () => {
    fake.monitors = [aMonitor(12, { 'host:web-1': alerting() })];
    const webhook = { secret: 'a-secret-of-the-webhook' };
    const { source } = monitorsOf(fake, { webhook });
    expect(await readAll(source)).toMatchObject({ events: [], cursor: null });
    fake.scopes.clear();
    await expect(readAll(source)).rejects.toThrow('monitors_read');
  });
});
