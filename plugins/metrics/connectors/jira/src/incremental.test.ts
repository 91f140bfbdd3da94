import type { Contract } from '@hone/testbed';
import { FakeJira } from './__testUtils__/FakeJira';
import { bugs, issueJson } from './__testUtils__/issues';
import { cloudContract, readAll, sourceOf } from './__testUtils__/reading';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('going on where a reading ended', () => {
  let contract: Contract | null;
  let jira: FakeJira;

  beforeAll(async () => {
    contract = await cloudContract();
  });
  beforeEach(async () => {
    jira = await FakeJira.start(contract);
  });
  afterEach(() => jira.stop());

  it('tells only what is new, and nothing when nothing is', async () => {
    jira.put(...bugs(3, MINUTE));
    const { source } = sourceOf(jira);
    const first = await readAll(source);
    const second = await readAll(source, first.cursor);
    expect(second).toEqual({ events: [], cursor: first.cursor, batches: 0 });
    jira.change('10001', '2026-11-11T08:00:00Z');
    const third = await readAll(source, first.cursor);
    expect(third.events).toMatchObject([
      { id: '10001', version: '2026-11-11T08:00:00.000Z' },
    ]);
  });

  it('keeps its place where there is nothing at all', async () => {
    const { source } = sourceOf(jira);
    const { events, cursor, batches } = await readAll(source);
    expect([events, batches]).toEqual([[], 1]);
    jira.clock += 30 * DAY;
    // The horizon stays where it was at the first reading.
    jira.put(
      issueJson({
        id: '10001',
        type: 'Bug',
        created: '2026-08-25T00:00:00Z',
        updated: '2026-12-01T00:00:00Z',
      }),
    );
    expect((await readAll(source, cursor)).events).toHaveLength(1);
  });

  it('finds what the index showed late', async () => {
    jira.put(...bugs(2, MINUTE));
    jira.unindexed.add('10001');
    const { source } = sourceOf(jira);
    const first = await readAll(source);
    expect(first.events.map(({ id }) => id)).toEqual(['10002']);
    jira.unindexed.clear();
    const second = await readAll(source, first.cursor);
    expect(second.events.map(({ id }) => id)).toEqual(['10001']);
  });

  it('goes on where a reading broke off, without loss', async () => {
    jira.put(...bugs(30, 10 * MINUTE));
    jira.pageSize = 10;
    const { source } = sourceOf(jira);
    const controller = new AbortController();
    const told: string[] = [];
    let cursor: string | null = null;
    for await (const batch of source.read({
      cursor,
      signal: controller.signal,
    })) {
      told.push(...batch.events.map(({ id }) => id));
      cursor = batch.cursor;
      break;
    }
    expect(told).toHaveLength(10);
    // One that was told and one that was not change in between.
    jira.change('10002', '2026-11-11T09:00:00Z');
    jira.change('10015', '2026-11-11T09:01:00Z');
    const rest = await readAll(source, cursor);
    const ids = rest.events.map(({ id }) => id);
    expect(ids.filter(id => told.includes(id))).toEqual(['10002']);
    expect(new Set([...told, ...ids]).size).toBe(30);
    expect(rest.events.slice(-2)).toMatchObject([
      { id: '10002', version: '2026-11-11T09:00:00.000Z' },
      { id: '10015', version: '2026-11-11T09:01:00.000Z' },
    ]);
  });

  it('stops when it is told to', async () => {
    jira.put(...bugs(30, MINUTE));
    jira.pageSize = 10;
    const { source } = sourceOf(jira);
    const controller = new AbortController();
    const reading = source.read({ cursor: null, signal: controller.signal });
    await reading.next();
    controller.abort(new Error('enough'));
    await expect(reading.next()).rejects.toThrow('enough');
    expect(
      jira.vendor.requests.filter(({ path }) => path.endsWith('/search/jql')),
    ).toHaveLength(1);
  });

  it.each([
    ['first', '2026-10-25T00:40:00Z'],
    ['first', '2026-10-25T01:40:00Z'],
    ['second', '2026-10-25T00:40:00Z'],
    ['second', '2026-10-25T01:40:00Z'],
  ] as const)(
    'loses nothing in an hour that comes twice, if Jira takes the %s, read until %s',
    async (twice, until) => {
      jira.twice = twice;
      const all = bugs(13, 10 * MINUTE, '2026-10-25T00:05:00Z');
      const early = all.filter(
        ({ fields }) => Date.parse(fields.updated) <= Date.parse(until),
      );
      jira.put(...early);
      const { source } = sourceOf(jira);
      const first = await readAll(source);
      jira.put(...all);
      const second = await readAll(source, first.cursor);
      expect([first.events.length, second.events.length]).toEqual([
        early.length,
        13 - early.length,
      ]);
    },
  );

  it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', undefined])(
    'asks on the clock of the account: %s',
    async zone => {
      jira.zone = zone;
      jira.put(...bugs(2, MINUTE));
      const { source } = sourceOf(jira);
      const first = await readAll(source);
      expect(first.events).toHaveLength(2);
      jira.change('10001', '2026-11-10T00:02:00Z');
      const second = await readAll(source, first.cursor);
      expect(second.events.map(({ id }) => id)).toEqual(['10001']);
    },
  );

  it.each([-DAY, DAY])(
    'goes by the clock of Jira when ours is off by %d ms',
    async offMs => {
      jira.put(...bugs(3, MINUTE));
      const now = new Date(jira.clock + offMs).toISOString();
      const { source } = sourceOf(jira, { horizonDays: 11 }, { now });
      const first = await readAll(source);
      expect(first.events).toHaveLength(3);
      expect(first.cursor).toContain(String(jira.clock - 11 * DAY));
    },
  );

  it('is not led away by an issue that claims to be from the future', async () => {
    jira.put(
      issueJson({
        id: '10001',
        type: 'Bug',
        created: '2026-11-10T00:00:00Z',
        updated: '2099-01-01T00:00:00Z',
      }),
    );
    const { source } = sourceOf(jira);
    const first = await readAll(source);
    jira.clock += MINUTE;
    jira.put(
      issueJson({ id: '10002', type: 'Bug', created: '2026-11-20T12:00:30Z' }),
    );
    const second = await readAll(source, first.cursor);
    expect(second.events.map(({ id }) => id)).toEqual(['10002']);
  });

  it.each(['{', 'null', '{"format":2}', '{"format":1,"tips":[]}'])(
    'begins anew with a position that it does not know: %s',
    async cursor => {
      jira.put(...bugs(2, MINUTE));
      const { source, warnings } = sourceOf(jira);
      const { events } = await readAll(source, cursor);
      expect(events).toHaveLength(2);
      expect(warnings).toEqual([
        'Jira (tracker) is read again from its horizon: the stored position could not be read',
      ]);
    },
  );

  it('tells all again, with a version that replaces it, when its configuration changes', async () => {
    jira.put(...bugs(2, MINUTE));
    const first = await readAll(sourceOf(jira).source);
    const { source, warnings } = sourceOf(jira, {
      service: [{ projects: { SHOP: 'cart' } }],
    });
    const second = await readAll(source, first.cursor);
    expect(second.events).toMatchObject([
      { id: '10001', service: 'cart', version: '2026-11-20T12:00:00.000Z' },
      { id: '10002', service: 'cart', version: '2026-11-20T12:00:00.000Z' },
    ]);
    expect(warnings).toEqual([
      'Jira (tracker) is read again from its horizon: its configuration has changed',
    ]);
    expect((await readAll(source, second.cursor)).events).toEqual([]);
  });
});
