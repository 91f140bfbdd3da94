import { ConfigReader } from '@backstage/config';
import { readAlertmanagerConfig } from './readAlertmanagerConfig';

function read(...alertmanager: unknown[]) {
  return readAlertmanagerConfig(
    new ConfigReader({ hone: { metrics: { alertmanager } } } as never),
  );
}

const baseUrl = 'http://alertmanager.monitoring:9093/';
const secret = 'a-secret-of-16-characters';

describe('readAlertmanagerConfig', () => {
  it('has none without configuration, and defaults for the rest', () => {
    expect(readAlertmanagerConfig(new ConfigReader({}))).toEqual([]);
    expect(read({ baseUrl })).toEqual([
      {
        id: 'alertmanager',
        title: 'Alertmanager',
        settings: 'hone.metrics.alertmanager[0]',
        baseUrl: 'http://alertmanager.monitoring:9093',
        auth: { type: 'none' },
        headers: {},
        rules: {
          labels: { severity: ['critical', 'page'] },
          serviceLabels: ['service', 'service_name', 'job', 'app'],
        },
        timeoutMs: 20_000,
        concurrency: 2,
        webhook: undefined,
      },
    ]);
  });

  it('reads every setting', () => {
    const [, eu] = read(
      { baseUrl },
      {
        id: 'eu',
        baseUrl: 'https://eu.example.com/am/api/v2',
        auth: { type: 'bearer', token: 'token-1' },
        headers: { 'X-Scope-OrgID': 'shop' },
        labels: { severity: 'critical', team: ['a', 'b'] },
        serviceLabel: 'component',
        timeoutSeconds: 5,
        concurrency: 1,
        webhook: { type: 'basic', username: 'alerts', secret },
      },
    );
    expect(eu).toMatchObject({
      title: 'Alertmanager (eu)',
      baseUrl: 'https://eu.example.com/am',
      auth: { type: 'bearer', token: 'token-1' },
      rules: {
        labels: { severity: ['critical'], team: ['a', 'b'] },
        serviceLabels: ['component'],
      },
      webhook: { type: 'basic', username: 'alerts', secrets: [secret] },
    });
  });

  it.each([
    [{}, 'baseUrl is missing: it has to be an http or https address'],
    [{ baseUrl: 'ftp://x' }, 'baseUrl has to be an http or https address'],
    [{ baseUrl: 'https://u:p@x' }, 'baseUrl must not hold a user or password'],
    [{ baseUrl, id: 'A B' }, 'id has to be made of lower-case letters'],
    [
      { baseUrl, url: 'x' },
      'hone.metrics.alertmanager[0] has no setting "url"',
    ],
    [{ baseUrl, labels: { 'a b': 'x' } }, 'labels'],
    [
      { baseUrl, labels: { severity: 7 } },
      'has to be label names with a value',
    ],
    [{ baseUrl, serviceLabel: [] }, 'serviceLabel has to be a label name'],
    [{ baseUrl, concurrency: 0 }, 'concurrency has to be a whole number'],
    [{ baseUrl, timeoutSeconds: 0 }, 'timeoutSeconds has to be a number'],
    [
      { baseUrl, webhook: { type: 'hmac' } },
      'webhook.type has to have the type bearer (secret) or basic',
    ],
    [
      { baseUrl, webhook: { type: 'bearer', secret: 'short' } },
      'webhook.secret has to be a secret of at least 16 characters',
    ],
    [
      { baseUrl, auth: { type: 'bearer' } },
      'auth has a setting that is missing or that it does not know',
    ],
  ])('refuses %j with a sentence', (settings, sentence) => {
    expect(() => read(settings)).toThrow(sentence);
  });

  it('never repeats a secret', () => {
    for (const settings of [
      { baseUrl, auth: { type: 'bearer', token: 'token-1', more: 'token-2' } },
      { baseUrl, webhook: { type: 'bearer', secret: ['token-1', secret] } },
      { baseUrl, webhook: { type: 'token-1', secret } },
    ]) {
      expect(() => read(settings)).toThrow(
        expect.objectContaining({
          message: expect.not.stringMatching(/token-\d|a-secret/),
        }),
      );
    }
  });

  it('refuses two with one id', () => {
    expect(() => read({ baseUrl }, { baseUrl })).toThrow(
      'hone.metrics.alertmanager[1].id has to be unique',
    );
  });
});
