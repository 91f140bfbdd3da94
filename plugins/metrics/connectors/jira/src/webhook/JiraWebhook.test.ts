import type { DeliveryWebhook } from '@hone/backstage-plugin-metrics-node';
import type { Contract } from '@hone/testbed';
import { dataCenterContract } from '../__testUtils__/dataCenterContract';
import { FakeJira } from '../__testUtils__/FakeJira';
import {
  issueJson,
  jiraTime,
  status,
  type IssueJson,
} from '../__testUtils__/issues';
import { cloudContract, readAll, sourceOf } from '../__testUtils__/reading';
import { payload, requestOf, SECRET, SENT } from '../__testUtils__/webhooks';

describe('the webhook', () => {
  let contract: Contract | null;
  let jira: FakeJira;

  beforeAll(async () => {
    contract = await cloudContract();
  });
  beforeEach(async () => {
    jira = await FakeJira.start(contract);
  });
  afterEach(() => jira.stop());

  const webhookOf = (settings: object = {}): DeliveryWebhook =>
    sourceOf(jira, { webhookSecret: SECRET, ...settings }).source.webhook!;
  const incident: IssueJson = issueJson({
    id: '10002',
    type: 'Incident',
    created: '2026-11-20T09:00:00Z',
    updated: '2026-11-20T11:58:59Z',
    fields: {
      status: status('done'),
      resolution: { id: '10000', name: 'Done' },
      resolutiondate: jiraTime('2026-11-20T11:58:59Z'),
      components: [{ id: '1', name: 'cart' }],
      customfield_9: jiraTime('2026-11-20T08:30:00Z'),
    },
  });

  it('tells the same event as reading', async () => {
    const settings = { incidents: { impactAtField: 'customfield_9' } };
    const events = await webhookOf(settings).read(requestOf(payload(incident)));
    expect(events).toEqual([
      {
        kind: 'incident',
        id: '10002',
        version: '2026-11-20T11:58:59.000Z',
        url: 'https://acme.atlassian.net/browse/SHOP-2',
        service: 'cart',
        createdAt: '2026-11-20T09:00:00.000Z',
        impactAt: '2026-11-20T08:30:00.000Z',
        mitigatedAt: '2026-11-20T11:58:59.000Z',
        closedAt: '2026-11-20T11:58:59.000Z',
      },
    ]);
    // The payload said enough.
    expect(jira.vendor.requests).toEqual([]);
    jira.put(incident);
    expect((await readAll(sourceOf(jira, settings).source)).events).toEqual(
      events,
    );
  });

  it('tells of a new issue', async () => {
    const bug = issueJson({
      id: '10003',
      type: 'Bug',
      created: '2026-11-20T11:58:00Z',
    });
    expect(
      await webhookOf().read(
        requestOf(payload(bug, { webhookEvent: 'jira:issue_created' })),
      ),
    ).toMatchObject([{ kind: 'defect', id: '10003' }]);
  });

  it.each([
    ['a comment', payload(incident, { webhookEvent: 'comment_created' })],
    ['no issue', { timestamp: SENT, webhookEvent: 'jira:version_released' }],
    [
      'another project',
      payload(
        issueJson({
          id: '1',
          type: 'Bug',
          created: '2026-11-20T09:00:00Z',
          project: 'PAY',
        }),
      ),
    ],
    [
      'another type',
      payload(
        issueJson({ id: '1', type: 'Task', created: '2026-11-20T09:00:00Z' }),
      ),
    ],
    [
      'an issue from before the horizon',
      payload(
        issueJson({
          id: '1',
          type: 'Bug',
          created: '2026-08-01T09:00:00Z',
          updated: '2026-11-20T09:00:00Z',
        }),
      ),
    ],
  ])('tells nothing of %s', async (_, body) => {
    expect(await webhookOf().read(requestOf(body))).toEqual([]);
    expect(jira.vendor.requests).toEqual([]);
  });

  it.each([
    [
      'is deleted',
      payload(incident, { webhookEvent: 'jira:issue_deleted' }),
      new Date(SENT).toISOString(),
    ],
    [
      'was none',
      payload({
        ...incident,
        fields: {
          ...incident.fields,
          resolution: { id: '3', name: 'Duplicate' },
        },
      }),
      '2026-11-20T11:58:59.000Z',
    ],
  ])('withdraws what %s', async (_, body, version) => {
    expect(await webhookOf().read(requestOf(body))).toMatchObject([
      { kind: 'incident', id: '10002', version, withdrawn: true },
    ]);
    expect(jira.vendor.requests).toEqual([]);
  });

  it.each([
    ['', 'The body has to be JSON with a webhookEvent'],
    ['{"webhookEvent"', 'The body has to be JSON'],
    ['[]', 'The body has to be JSON'],
    ['null', 'The body has to be JSON'],
    [{ webhookEvent: 5 }, 'The body has to be JSON'],
    [{ webhookEvent: 'jira:issue_updated' }, 'issue.id has to be a number'],
    [payload({ id: '1 OR project = PAY' }), 'issue.id has to be a number'],
    [payload({ id: {} }), 'issue.id has to be a number'],
  ])('refuses what Jira does not send: %j', async (body, sentence) => {
    await expect(webhookOf().read(requestOf(body))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(sentence),
    });
  });

  it('asks Jira whether a defect fulfils the filter', async () => {
    const settings = { defects: { jql: 'labels = production' } };
    const webhook = webhookOf(settings);
    const bug = (id: string, labels: string[]) =>
      issueJson({
        id,
        type: 'Bug',
        created: '2026-11-20T09:00:00Z',
        fields: { labels },
      });
    jira.put(bug('10001', ['production']), bug('10002', []));
    // The index lags behind; asked for an id, Jira looks beside it.
    jira.unindexed.add('10001');
    const read = async (id: string) =>
      webhook.read(requestOf(payload(jira.issues.get(id))));
    expect(await read('10001')).toMatchObject([{ id: '10001' }]);
    expect(await read('10002')).toEqual([]);
    expect(jira.vendor.requests[0].body).toMatchObject({
      jql: 'id = 10001 AND project in ("SHOP") AND (issuetype in ("Incident") OR (issuetype in ("Bug") AND (labels = production)))',
      reconcileIssues: [10001],
    });
    // Incidents are not asked for it.
    await webhook.read(requestOf(payload(incident)));
    expect(jira.vendor.requests).toHaveLength(2);
  });

  it('asks Jira when the payload says too little, as the published example does', async () => {
    const example = {
      id: 2,
      timestamp: SENT,
      issue: {
        id: '99291',
        self: 'https://jira.atlassian.com/rest/api/2/issue/99291',
        key: 'JRA-20002',
        fields: {
          summary: 'I feel the need for speed',
          created: '2009-12-16T23:46:10.612-0600',
          description: 'Make the issue nav load 10x faster',
          labels: ['UI', 'dialogue', 'move'],
          priority: 'Minor',
        },
      },
      user: { accountId: '99:27935d01-92a7-4687-8272-a9b8d3b2ae2e' },
      changelog: {
        items: [
          {
            toString: 'A new summary.',
            to: null,
            fromString: 'What is going on here?????',
            from: null,
            fieldtype: 'jira',
            field: 'summary',
          },
        ],
        id: 10124,
      },
      webhookEvent: 'jira:issue_updated',
    };
    jira.put(
      issueJson({ id: '99291', type: 'Bug', created: '2026-11-19T09:00:00Z' }),
    );
    expect(await webhookOf().read(requestOf(example))).toMatchObject([
      { kind: 'defect', id: '99291', foundAt: '2026-11-19T09:00:00.000Z' },
    ]);
    jira.issues.clear();
    await expect(webhookOf().read(requestOf(example))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        "A value with ID '99291' does not exist for the field 'id'.",
      ),
    });
  });

  it('lets Jira send again when Jira itself cannot be asked', async () => {
    const webhook = webhookOf({ defects: { jql: 'labels = production' } });
    const bug = issueJson({
      id: '10001',
      type: 'Bug',
      created: '2026-11-20T09:00:00Z',
    });
    jira.vendor.expect({
      answer: { status: 429, headers: { 'Retry-After': '3600' } },
    });
    await expect(webhook.read(requestOf(payload(bug)))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it('asks a Data Center in its own words', async () => {
    const center = await FakeJira.start(dataCenterContract);
    try {
      const bug = issueJson({
        id: '10001',
        type: 'Bug',
        created: '2026-11-20T09:00:00Z',
        fields: { labels: ['production'] },
      });
      center.put(bug);
      const { source } = sourceOf(center, {
        edition: 'data-center',
        webhookSecret: SECRET,
        defects: { jql: 'labels = production' },
      });
      expect(await source.webhook!.read(requestOf(payload(bug)))).toMatchObject(
        [{ id: '10001' }],
      );
    } finally {
      await center.stop();
    }
  });
});
