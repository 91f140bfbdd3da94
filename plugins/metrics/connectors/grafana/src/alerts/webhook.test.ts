import type { WebhookRequest } from '@hone/backstage-plugin-metrics-node';
import { listed, notification, notified, sign } from '../__testUtils__/alerts';
import { connect } from '../__testUtils__/connecting';
import { grafanaContract } from '../__testUtils__/contract';
import { FakeGrafana } from '../__testUtils__/FakeGrafana';
import type { WebhookAuth } from '../config/GrafanaConfig';
import { firing, gone, resolved } from './incidents';
import { GrafanaWebhook } from './GrafanaWebhook';

const SIGNATURE = 'x-grafana-alerting-signature';
const RULES = { serviceLabels: ['service'], labels: {} };

function signed(changed: Partial<Extract<WebhookAuth, { secrets: string[] }>>) {
  return {
    type: 'signature' as const,
    secrets: ['grafana-secret'],
    signatureHeader: SIGNATURE,
    timestampHeader: undefined,
    ...changed,
  };
}

function webhookOf(auth: WebhookAuth, orgId?: number) {
  return new GrafanaWebhook(auth, { rules: RULES, orgId });
}

function request(
  body: string | object,
  headers: Record<string, string> = {},
): WebhookRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    headers,
    body: Buffer.from(text, 'utf8'),
    receivedAt: new Date('2026-11-20T12:00:00Z'),
  };
}

const refused = expect.objectContaining({ name: 'AuthenticationError' });

describe('who sent a notification', () => {
  const body = '{"status":"firing"}';
  const signature =
    'bf139e3403a31e4b49defad120bc97d578b44bd35af83566821426b9bb7fc97d';
  const timed =
    'ab55bf0e780f8f32e85451f62e1ba2aee0589e5b2162cd2091e4db5072cc04ae';

  it('is known by the signature of the body', () => {
    const webhook = webhookOf(signed({}));
    expect(webhook.requiredHeaders).toEqual([SIGNATURE]);
    expect(webhook.verify(request(body, { [SIGNATURE]: signature }))).toEqual({
      sentAt: null,
    });
  });

  it('is known by the signature of time and body', () => {
    const webhook = webhookOf(signed({ timestampHeader: 'x-sent' }));
    expect(webhook.requiredHeaders).toEqual([SIGNATURE, 'x-sent']);
    const headers = { [SIGNATURE]: timed, 'x-sent': '1700000000' };
    expect(webhook.verify(request(body, headers))).toEqual({
      sentAt: new Date(1_700_000_000_000),
    });
    const wrong = [
      { ...headers, 'x-sent': '1700000001' },
      { ...headers, [SIGNATURE]: signature },
      { [SIGNATURE]: timed },
      { ...headers, 'x-sent': 'now' },
    ];
    for (const one of wrong) {
      expect(() => webhook.verify(request(body, one))).toThrow(refused);
    }
  });

  it('is unknown when anything is changed', () => {
    const webhook = webhookOf(signed({}));
    const forged: [string, Record<string, string>][] = [
      [body, {}],
      [body, { [SIGNATURE]: '' }],
      [body, { [SIGNATURE]: `sha256=${signature}` }],
      [body, { [SIGNATURE]: signature.slice(1) }],
      [body, { [SIGNATURE]: `${signature}0` }],
      [body, { [SIGNATURE]: sign(body, 'another-secret') }],
      [body, { authorization: `Bearer ${signature}` }],
      [`${body} `, { [SIGNATURE]: signature }],
    ];
    for (const [text, headers] of forged) {
      expect(() => webhook.verify(request(text, headers))).toThrow(refused);
    }
    for (let i = 0; i < signature.length; i += 1) {
      const digit = signature[i] === '0' ? '1' : '0';
      const changed = signature.slice(0, i) + digit + signature.slice(i + 1);
      expect(() =>
        webhook.verify(request(body, { [SIGNATURE]: changed })),
      ).toThrow(refused);
    }
  });

  it('may have the old or the new secret while it is changed', () => {
    const webhook = webhookOf(signed({ secrets: ['new', 'grafana-secret'] }));
    for (const one of [signature, sign(body, 'new')]) {
      expect(() =>
        webhook.verify(request(body, { [SIGNATURE]: one })),
      ).not.toThrow();
    }
  });

  it('is known by a credential instead', () => {
    const webhook = webhookOf({
      type: 'credential',
      accepted: ['Basic Zzph', 'Basic Zzpi'],
    });
    expect(webhook.requiredHeaders).toEqual(['authorization']);
    for (const authorization of ['Basic Zzph', 'Basic Zzpi']) {
      expect(webhook.verify(request(body, { authorization }))).toEqual({
        sentAt: null,
      });
    }
    for (const authorization of ['', 'Basic Zzpj', 'Bearer Zzph', 'Basic Zz']) {
      expect(() => webhook.verify(request(body, { authorization }))).toThrow(
        refused,
      );
    }
  });
});

describe('a notification', () => {
  const read = (body: string | object, orgId?: number) =>
    webhookOf(signed({}), orgId).read(request(body));
  const incident = {
    id: 'c6eadffa33fcdf37@2026-11-20T11:51:03.157Z',
    service: 'cart',
    startsAt: Date.parse('2026-11-20T11:51:03.157Z'),
    url: 'https://grafana.acme.example/alerting/grafana/r1/view',
  };

  it('in these tests is as Grafana describes it', () => {
    const contract = grafanaContract();
    const body = notification([notified()]);
    expect(contract.checkSchema('Notification', body)).toEqual([]);
    const wrong = notification([notified({ fingerPrint: 'x' })]);
    expect(contract.checkSchema('Notification', wrong)).not.toEqual([]);
  });

  it('tells of alerts that fire and of those that ended', async () => {
    const ended = notified({
      status: 'resolved',
      endsAt: '2026-11-20T12:11:03Z',
    });
    expect(await read(notification([notified(), ended]))).toEqual([
      firing(incident),
      resolved(incident, Date.parse('2026-11-20T12:11:03Z')),
    ]);
    expect((await read(notification([ended])))[0]).toMatchObject({
      version: '2026-11-20T12:11:03.000Z',
      mitigatedAt: '2026-11-20T12:11:03.000Z',
      closedAt: '2026-11-20T12:11:03.000Z',
    });
  });

  it('tells the same as reading does', async () => {
    const grafana = await FakeGrafana.start();
    grafana.alerts = [listed()];
    const { signal } = new AbortController();
    const { alerts } = connect(grafana);
    const reading = await alerts.read({ cursor: null, signal }).next();
    await grafana.stop();
    expect(reading.value.events).toEqual(
      await read(notification([notified()])),
    );
  });

  it('stands over what reading found out by itself, in any order', () => {
    const startsAt = incident.startsAt;
    // Even when clocks say that it ended before it began.
    for (const endsAt of [startsAt - 5, startsAt, startsAt + 60_000]) {
      const versions = [
        firing(incident),
        gone(incident, startsAt + 999_999),
        resolved(incident, endsAt),
      ].map(({ version }) => version);
      expect([...versions].sort()).toEqual(versions);
      expect(new Set(versions).size).toBe(3);
      const { mitigatedAt } = resolved(incident, endsAt) as {
        mitigatedAt: string;
      };
      expect(Date.parse(mitigatedAt)).toBeGreaterThanOrEqual(startsAt);
    }
  });

  it('tells nothing of alerts that are no incidents', async () => {
    const others = [
      notified({ labels: { alertname: 'TestAlert', instance: 'Grafana' } }),
      notified({ labels: { alertname: 'DatasourceError', service: 'cart' } }),
      notified({ startsAt: 1 }),
      notified({ fingerprint: '' }),
      null,
      'alert',
    ];
    expect(await read(notification(others as object[]))).toEqual([]);
    expect(await read(notification([notified()]), 2)).toEqual([]);
    expect(await read(notification([notified()]), 1)).toHaveLength(1);
    expect(await read({ alerts: [notified()] }, 2)).toHaveLength(1);
  });

  it.each([
    '',
    'firing',
    '[]',
    '{"alerts":{}}',
    '{"title":"custom payload"}',
    JSON.stringify({ alerts: Array.from({ length: 5_001 }, () => 0) }),
  ])('is refused when it is none: %.40s', async body => {
    await expect(read(body)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        'The body has to be JSON with a list of at most 5000 alerts',
      ),
    });
  });

  it('that is repeated is fine, and there is a webhook only with a secret', async () => {
    expect(webhookOf(signed({})).repeatedStatus).toBe(200);
    const grafana = await FakeGrafana.start();
    expect(connect(grafana).alerts.webhook).toBeUndefined();
    const webhook = { type: 'authorization', value: 'Bearer 0123456789' };
    expect(
      connect(grafana, { alerts: { webhook } }).alerts.webhook,
    ).toBeDefined();
    await grafana.stop();
  });
});
