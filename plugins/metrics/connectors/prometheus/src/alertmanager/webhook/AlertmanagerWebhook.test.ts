import type { WebhookRequest } from '@hone/backstage-plugin-metrics-node';
import fc from 'fast-check';
import { receive, sourceOf } from '../__testUtils__/reading';

const FIRST = 'first-secret-of-16-characters';
const SECOND = 'second-secret-of-16-characters';

function webhookOf(webhook: object) {
  const { source, warnings } = sourceOf('http://localhost:9093', { webhook });
  return { webhook: source.webhook!, warnings };
}
const bearer = () => webhookOf({ type: 'bearer', secret: [FIRST, SECOND] });

const firing = {
  status: 'firing',
  labels: { alertname: 'Errors', severity: 'page', service: 'cart' },
  annotations: { summary: 'It burns' },
  startsAt: '2026-11-02T09:00:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.example.com/graph?g0.expr=up',
  fingerprint: '340c9a7bccd69014',
};
const resolved = {
  ...firing,
  status: 'resolved',
  endsAt: '2026-11-02T09:30:00Z',
};

function payload(...alerts: unknown[]) {
  return {
    version: '4',
    groupKey: '{}:{alertname="Errors"}',
    truncatedAlerts: 0,
    status: 'firing',
    receiver: 'hone',
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'http://alertmanager.example.com',
    notification_reason: 'a field of later versions',
    alerts,
  };
}

function request(
  body: unknown,
  authorization: string | undefined = `Bearer ${FIRST}`,
): WebhookRequest {
  return {
    headers: { authorization },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    receivedAt: new Date('2026-11-02T09:00:05Z'),
  };
}

describe('AlertmanagerWebhook', () => {
  it('is there only with a secret', () => {
    const { source } = sourceOf('http://localhost:9093', {
      webhook: undefined,
    });
    expect(source.webhook).toBeUndefined();
    expect(bearer().webhook).toMatchObject({
      requiredHeaders: ['authorization'],
      repeatedStatus: 200,
    });
  });

  it('takes each of two active secrets', async () => {
    const { webhook } = bearer();
    for (const secret of [FIRST, SECOND]) {
      const events = await receive(
        webhook,
        request(payload(firing), `Bearer ${secret}`),
      );
      expect(events).toHaveLength(1);
    }
  });

  it('takes a user with a password', () => {
    const { webhook } = webhookOf({
      type: 'basic',
      username: 'alerts',
      secret: FIRST,
    });
    const basic = (pair: string) =>
      request('', `Basic ${Buffer.from(pair).toString('base64')}`);
    expect(webhook.verify(basic(`alerts:${FIRST}`))).toEqual({ sentAt: null });
    expect(() => webhook.verify(basic(`other:${FIRST}`))).toThrow('not known');
    expect(() => webhook.verify(request('', `Bearer ${FIRST}`))).toThrow(
      'not known',
    );
  });

  it('refuses every other credential', () => {
    const { webhook } = bearer();
    const refuse = (authorization: string | undefined) => {
      expect(() =>
        webhook.verify({ ...request(''), headers: { authorization } }),
      ).toThrow(
        expect.objectContaining({
          name: 'AuthenticationError',
          message: expect.not.stringContaining('secret'),
        }),
      );
    };
    refuse(undefined);
    refuse(FIRST);
    refuse(`bearer ${FIRST}`);
    refuse(`Bearer ${FIRST.slice(0, -1)}`);
    fc.assert(
      fc.property(fc.nat(FIRST.length - 1), index => {
        const changed = [...FIRST];
        changed[index] = String.fromCharCode(changed[index].charCodeAt(0) ^ 1);
        refuse(`Bearer ${changed.join('')}`);
      }),
    );
  });

  it('tells of beginning and end with one id and a later version', async () => {
    const { webhook } = bearer();
    const events = await receive(webhook, request(payload(firing, resolved)));
    const begun = {
      kind: 'incident',
      id: '340c9a7bccd69014@2026-11-02T09:00:00.123Z',
      version: '2026-11-02T09:00:00.123Z',
      url: 'https://prometheus.example.com/graph?g0.expr=up',
      service: 'cart',
      createdAt: '2026-11-02T09:00:00.123Z',
      detectedAt: '2026-11-02T09:00:00.123Z',
    };
    expect(events).toEqual([
      begun,
      {
        ...begun,
        version: '2026-11-02T09:30:00.000Z',
        mitigatedAt: '2026-11-02T09:30:00.000Z',
        closedAt: '2026-11-02T09:30:00.000Z',
      },
    ]);
  });

  it('has no events for a test, other severities and nothing', async () => {
    const { webhook, warnings } = bearer();
    const info = { ...firing, labels: { ...firing.labels, severity: 'info' } };
    expect(await receive(webhook, request(payload(info)))).toEqual([]);
    expect(await receive(webhook, request(payload()))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('counts what it cannot use and takes the rest', async () => {
    const { webhook, warnings } = bearer();
    const events = await receive(
      webhook,
      request({
        ...payload(
          ...[null, 7, {}, { ...firing, fingerprint: '' }],
          { ...firing, status: 'unheard of' },
          { ...firing, labels: { severity: 'page' } },
          { ...resolved, endsAt: 'soon' },
          { ...resolved, endsAt: undefined },
          firing,
        ),
        truncatedAlerts: 3,
      }),
    );
    expect(events).toHaveLength(1);
    expect(warnings).toEqual([
      'Alertmanager webhook: 3 alerts were cut off by max_alerts of the receiver; they are found at the next reading while they fire; 8 alerts name no service or are malformed',
    ]);
  });

  it.each([
    ['no JSON', '{"version":'],
    ['another version', { ...payload(firing), version: '3' }],
    ['a payload template', { text: 'Errors fire' }],
    ['no alerts', { version: '4' }],
    ['too many alerts', payload(...Array(5_001).fill(firing))],
  ])('refuses %s with a sentence', async (_, body) => {
    await expect(
      receive(bearer().webhook, request(body)),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        `The body has to be Alertmanager's own of version "4"`,
      ),
    });
  });

  it('answers for any body', async () => {
    const { webhook } = bearer();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json()), async alerts => {
        const body = payload(...alerts.map(text => JSON.parse(text)));
        expect(await receive(webhook, request(body))).toEqual([]);
      }),
    );
  });
});
