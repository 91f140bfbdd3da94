import type { Contract } from '@hone/testbed';
import { FakeJira } from './__testUtils__/FakeJira';
import { bugs, issueJson, jiraTime, status } from './__testUtils__/issues';
import { cloudContract, readAll, sourceOf } from './__testUtils__/reading';

const MINUTE = 60_000;

describe('reading the Cloud', () => {
  let contract: Contract | null;
  let jira: FakeJira;

  beforeAll(async () => {
    contract = await cloudContract();
  });
  beforeEach(async () => {
    jira = await FakeJira.start(contract);
  });
  afterEach(() => jira.stop());

  const searches = () =>
    jira.vendor.requests
      .filter(({ path }) => path.endsWith('/search/jql'))
      .map(({ body }) => body as Record<string, unknown>);

  it('tells defects and incidents', async () => {
    jira.put(
      issueJson({
        id: '10001',
        type: 'Bug',
        created: '2026-11-02T09:00:00Z',
        fields: { components: [{ id: '1', name: 'cart' }] },
      }),
      issueJson({
        id: '10002',
        type: 'Incident',
        created: '2026-11-03T09:00:00Z',
        updated: '2026-11-03T11:00:00Z',
        fields: {
          status: status('done'),
          resolutiondate: jiraTime('2026-11-03T11:00:00Z'),
          customfield_9: jiraTime('2026-11-03T08:30:00Z'),
        },
      }),
      issueJson({ id: '10003', type: 'Task', created: '2026-11-03T09:00:00Z' }),
      issueJson({
        id: '10004',
        type: 'Bug',
        created: '2026-11-03T09:00:00Z',
        project: 'PAY',
      }),
    );
    const { source, warnings } = sourceOf(jira, {
      incidents: { impactAtField: 'customfield_9' },
    });
    const { events } = await readAll(source);
    expect(events).toEqual([
      {
        kind: 'defect',
        id: '10001',
        version: '2026-11-02T09:00:00.000Z',
        url: 'https://acme.atlassian.net/browse/SHOP-1',
        service: 'cart',
        foundAt: '2026-11-02T09:00:00.000Z',
      },
      {
        kind: 'incident',
        id: '10002',
        version: '2026-11-03T11:00:00.000Z',
        url: 'https://acme.atlassian.net/browse/SHOP-2',
        service: 'SHOP',
        createdAt: '2026-11-03T09:00:00.000Z',
        impactAt: '2026-11-03T08:30:00.000Z',
        mitigatedAt: '2026-11-03T11:00:00.000Z',
        closedAt: '2026-11-03T11:00:00.000Z',
      },
    ]);
    expect(warnings).toEqual([]);
    expect(searches()[0]).toEqual({
      jql: 'project in ("SHOP") AND (issuetype in ("Incident") OR issuetype in ("Bug")) AND created >= "2026-08-22 14:00" AND updated >= "2026-08-22 14:00" ORDER BY updated ASC, key ASC',
      maxResults: 100,
      fields: expect.arrayContaining(['updated', 'customfield_9']),
    });
  });

  it('goes from page to page, whatever their size', async () => {
    jira.put(...bugs(25, MINUTE));
    jira.pageSize = 10;
    const { source } = sourceOf(jira);
    const { events, batches } = await readAll(source);
    expect(events.map(({ id }) => id)).toEqual(
      bugs(25, MINUTE).map(({ id }) => id),
    );
    expect(batches).toBe(3);
    expect(
      searches().map(({ nextPageToken }) => Boolean(nextPageToken)),
    ).toEqual([false, true, true]);
  });

  it('does not tell issues from before the horizon, whenever they changed', async () => {
    jira.put(
      issueJson({
        id: '10001',
        type: 'Bug',
        created: '2026-10-20T11:59:30Z',
        updated: '2026-11-19T00:00:00Z',
      }),
      issueJson({
        id: '10002',
        type: 'Bug',
        created: '2026-10-21T12:00:30Z',
        updated: '2026-11-19T00:00:00Z',
      }),
    );
    const { source } = sourceOf(jira, { horizonDays: 30 });
    const { events } = await readAll(source);
    expect(events.map(({ id }) => id)).toEqual(['10002']);
  });

  it('tells an issue that moved under the same identity', async () => {
    jira.put(...bugs(1, MINUTE));
    const { source } = sourceOf(jira, { projects: ['SHOP', 'PAY'] });
    const first = await readAll(source);
    jira.change('10001', '2026-11-12T09:00:00Z', {
      project: { id: '7', key: 'PAY', name: 'Payments' },
    });
    jira.put({ ...jira.issues.get('10001')!, key: 'PAY-5' });
    const { events } = await readAll(source, first.cursor);
    expect(events).toMatchObject([
      {
        id: '10001',
        service: 'PAY',
        url: 'https://acme.atlassian.net/browse/PAY-5',
      },
    ]);
  });

  it('says nothing of an issue that was deleted', async () => {
    jira.put(...bugs(2, MINUTE));
    const { source } = sourceOf(jira);
    const first = await readAll(source);
    jira.issues.delete('10001');
    expect((await readAll(source, first.cursor)).events).toEqual([]);
  });

  it('asks for defects that the filter takes', async () => {
    jira.put(...bugs(2, MINUTE));
    jira.change('10002', '2026-11-10T00:05:00Z', { labels: ['production'] });
    const { source } = sourceOf(jira, {
      defects: { jql: 'labels = production' },
    });
    const { events } = await readAll(source);
    expect(events.map(({ id }) => id)).toEqual(['10002']);
  });

  it('reads on past issues that make no sense, and counts them', async () => {
    const [odd, good, none] = bugs(3, MINUTE);
    jira.put(
      {
        ...odd,
        key: `SHOP-1${'x'.repeat(100)}`,
        fields: {
          ...odd.fields,
          customfield_9: 'soon',
          components: [{ name: 'ä'.repeat(100_000) }],
          labels: null,
          status: 'no object',
          issuelinks: { not: 'a list' },
        },
      },
      good,
      { ...none, fields: { ...none.fields, issuetype: null } },
    );
    jira.vendor.expect({
      on: /search/,
      answer: {
        status: 200,
        body: {
          isLast: true,
          issues: [...jira.issues.values(), null, 'no issue', { id: '7' }],
        },
      },
    });
    const { source, warnings } = sourceOf(jira, {
      defects: { foundAtField: 'customfield_9' },
    });
    const { events } = await readAll(source);
    expect(events.map(({ id }) => id)).toEqual(['10001', '10002']);
    expect(events[0]).toMatchObject({ service: 'ä'.repeat(255) });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('its customfield_9 is no date with a time');
    expect(warnings[0]).toContain(
      'its fields.issuetype is missing or malformed (10003)',
    );
    expect(warnings[0]).toContain('2 issues because its content is missing');
    expect(warnings[0].length).toBeLessThan(1_000);
  });

  it('ends although Jira would go on for ever', async () => {
    jira.put(...bugs(1, MINUTE));
    const same = {
      on: /search/,
      answer: { status: 200, body: { issues: [], nextPageToken: 'again' } },
    };
    jira.vendor.expect(same, same);
    const { source } = sourceOf(jira);
    await expect(readAll(source)).rejects.toThrow(
      'Jira (tracker) gives the same page again and again; the reading stops here and goes on later',
    );
  });

  it('keeps memory and position small, however much there is', async () => {
    jira.put(...bugs(2_500, 20));
    const { source } = sourceOf(jira);
    const { events, cursor, batches } = await readAll(source);
    expect(events).toHaveLength(2_500);
    expect(batches).toBe(25);
    expect(cursor!.length).toBeLessThan(30_000);
    // More changes than are remembered are told again; nothing is lost.
    const again = await readAll(source, cursor);
    expect(again.events.length).toBeLessThanOrEqual(1_500);
  });
});
