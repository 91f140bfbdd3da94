import { ConfigReader } from '@backstage/config';
import { configOf } from '../__testUtils__/connecting';
import { readGrafanaConfig } from './readGrafanaConfig';

const least = { baseUrl: 'https://grafana.acme.example/', token: 'glsa_1' };

describe('the configuration', () => {
  it('needs an address and a token alone', () => {
    expect(configOf(least)).toEqual({
      id: 'grafana',
      title: 'Grafana',
      settings: 'hone.metrics.grafana[0]',
      baseUrl: 'https://grafana.acme.example',
      publicUrl: 'https://grafana.acme.example',
      token: 'glsa_1',
      orgId: undefined,
      timeoutMs: 20_000,
      concurrency: 4,
      queries: {
        datasourceUid: undefined,
        datasourceUids: [],
        rawQueries: false,
        entityLabel: 'service_name',
        scrapeIntervalSeconds: 15,
      },
      dashboardTag: 'service:$service',
      annotations: {
        kinds: ['experiment', 'deployment', 'flag-change'],
        dashboardUid: undefined,
        panelId: undefined,
      },
      alerts: undefined,
    });
  });

  it('keeps its sub-path, data sources and the ways of its webhook', () => {
    const config = configOf({
      ...least,
      id: 'eu',
      baseUrl: 'http://localhost:3000/grafana/',
      publicUrl: 'https://eu.example/g',
      datasourceUid: 'prom',
      datasources: ['loki', 'prom'],
      alerts: {
        labels: { severity: 'critical', team: ['a', 'b'] },
        webhook: {
          type: 'signature',
          secret: 'first-secret-16+',
          timestampHeader: 'X-Sent',
        },
      },
    });
    expect(config).toMatchObject({
      title: 'Grafana (eu)',
      baseUrl: 'http://localhost:3000/grafana',
      publicUrl: 'https://eu.example/g',
      queries: { datasourceUids: ['prom', 'loki'] },
      alerts: {
        serviceLabels: ['service', 'service_name', 'job', 'app'],
        labels: { severity: ['critical'], team: ['a', 'b'] },
        webhook: {
          type: 'signature',
          secrets: ['first-secret-16+'],
          signatureHeader: 'x-grafana-alerting-signature',
          timestampHeader: 'x-sent',
        },
      },
    });
    expect(configOf({ ...least, alerts: {} }).alerts).toMatchObject({
      labels: { severity: ['critical', 'page'] },
      webhook: undefined,
    });
    expect(configOf({ ...least, alerts: { labels: {} } }).alerts).toMatchObject(
      { labels: {} },
    );
    const webhookOf = (webhook: object) =>
      configOf({ ...least, alerts: { webhook } }).alerts!.webhook;
    expect(
      webhookOf({ type: 'basic', username: 'g', password: ['a', 'b'] }),
    ).toEqual({ type: 'credential', accepted: ['Basic Zzph', 'Basic Zzpi'] });
    expect(
      webhookOf({ type: 'authorization', value: 'Bearer 0123456789' }),
    ).toEqual({ type: 'credential', accepted: ['Bearer 0123456789'] });
  });

  it.each([
    [
      { baseUrl: 'http://grafana.acme.example' },
      'baseUrl has to be an https address; http is for localhost alone',
    ],
    [
      { baseUrl: 'https://u:p@grafana.acme.example' },
      'baseUrl must not hold a user or password; set token instead',
    ],
    [
      { publicUrl: 'https://grafana.acme.example/?a=1' },
      'publicUrl must not have a query or fragment',
    ],
    [{ token: '' }, 'token has to be the token of a service account'],
    [
      { token: undefined },
      'token is missing: it has to be the token of a service account',
    ],
    [{ tokn: 'x' }, 'has no setting "tokn"'],
    [{ id: 'Grafana!' }, 'id has to be made of lower-case letters'],
    [{ orgId: 0 }, 'orgId has to be the number of an organisation, but 0'],
    [{ datasourceUid: 'a b' }, 'datasourceUid has to be the uid of a data'],
    [{ dashboardTag: 'cart' }, 'dashboardTag has to be a tag with $service'],
    [{ entityLabel: 'a-b' }, 'entityLabel has to be the name of a label'],
    [
      { annotations: { kinds: ['incident'] } },
      'annotations.kinds.0 has to be a list of experiment, deployment',
    ],
    [
      { annotations: { panelId: 2 } },
      'annotations.panelId needs annotations.dashboardUid',
    ],
    [
      { alerts: { labels: { severity: [] } } },
      'alerts.labels.severity has to name labels with the values',
    ],
    [
      { alerts: { webhook: { type: 'none' } } },
      'alerts.webhook.type has to have the type signature',
    ],
  ])('is refused with a sentence: %j', (settings, sentence) => {
    expect(() => configOf({ ...least, ...settings })).toThrow(sentence);
  });

  it('never repeats what may be a secret', () => {
    const wrong = [
      { alerts: { webhook: { type: 'signature', secret: 'too-short' } } },
      { alerts: { webhook: { type: 'basic', pasword: 'too-short' } } },
      { alerts: { webhook: { type: 'too-short' } } },
      { baseUrl: 'https://too-short@grafana.acme.example' },
      { token: { value: 'too-short' } },
    ];
    for (const settings of wrong) {
      const read = () => configOf({ ...least, ...settings });
      expect(read).toThrow('hone.metrics.grafana[0]');
      expect(read).not.toThrow('too-short');
    }
  });

  it('has one id for each', () => {
    const root = new ConfigReader({
      hone: { metrics: { grafana: [least, least] } },
    });
    expect(() => readGrafanaConfig(root)).toThrow(
      'hone.metrics.grafana[1].id has to be unique, but "grafana" is given twice',
    );
    expect(readGrafanaConfig(new ConfigReader({}))).toEqual([]);
  });
});
