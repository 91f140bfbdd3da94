import { dataCenterContract } from './__testUtils__/dataCenterContract';
import { FakeJira } from './__testUtils__/FakeJira';
import { bugs, issueJson } from './__testUtils__/issues';
import { readAll, sourceOf } from './__testUtils__/reading';

const MINUTE = 60_000;

describe('reading a Data Center', () => {
  let jira: FakeJira;

  beforeEach(async () => {
    jira = await FakeJira.start(dataCenterContract);
    jira.authorization = 'Bearer personal-token';
    jira.pageSize = 10;
  });
  afterEach(() => jira.stop());

  const source = (settings: object = {}) =>
    sourceOf(jira, {
      edition: 'data-center',
      auth: { type: 'bearer', token: 'personal-token' },
      ...settings,
    }).source;
  const ids = (events: { id: string }[]) => events.map(({ id }) => id);

  it('counts pages by their place, each issue once', async () => {
    jira.put(...bugs(35, MINUTE));
    const { events } = await readAll(source());
    expect(ids(events)).toEqual(ids(bugs(35, MINUTE)));
    expect(jira.vendor.requests.slice(0, 2)).toMatchObject([
      { method: 'GET', path: '/rest/api/2/myself' },
      { method: 'POST', path: '/rest/api/2/search', body: { startAt: 0 } },
    ]);
  });

  it('reads a minute that fills many pages', async () => {
    jira.put(
      ...bugs(45, 1_000),
      issueJson({
        id: '10100',
        type: 'Bug',
        created: '2026-11-10T00:10:00Z',
      }),
    );
    const { events } = await readAll(source());
    expect(new Set(ids(events)).size).toBe(46);
  });

  it('does not lose the issue that slips into the place of one that changes meanwhile', async () => {
    jira.put(...bugs(30, MINUTE));
    const told: string[] = [];
    const { signal } = new AbortController();
    const reading = source().read({ cursor: null, signal });
    const first = await reading.next();
    if (first.done) throw new Error('There is no first page');
    told.push(...ids(first.value.events));
    expect(told).toHaveLength(10);
    jira.change('10001', '2026-11-11T00:00:00Z');
    for await (const batch of reading) told.push(...ids(batch.events));
    expect(new Set(told).size).toBe(30);
    expect(told[told.length - 1]).toBe('10001');
  });

  it('goes on where it was', async () => {
    jira.put(...bugs(12, MINUTE));
    const first = await readAll(source());
    const second = await readAll(source(), first.cursor);
    expect(second).toEqual({ events: [], cursor: first.cursor, batches: 0 });
    jira.put(
      issueJson({ id: '10050', type: 'Bug', created: '2026-11-12T00:00:00Z' }),
    );
    const third = await readAll(source(), first.cursor);
    expect(ids(third.events)).toEqual(['10050']);
  });

  it('is told apart from a Cloud that has removed this search', async () => {
    jira.vendor.expect({ on: /search/, answer: { status: 410 } });
    await expect(readAll(source())).rejects.toThrow(
      'it is a Cloud site, so set edition of hone.metrics.jira[0] to cloud',
    );
  });

  it('names the permission, and no scopes, that an account lacks', async () => {
    jira.vendor.expect({ on: /search/, answer: { status: 403 } });
    await expect(readAll(source())).rejects.toThrow(
      /it needs the permission Browse projects in SHOP$/,
    );
  });
});
