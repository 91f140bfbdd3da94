import { ConfigReader } from '@backstage/config';
import { readDatadogConfig } from './readDatadogConfig';

const KEYS = { apiKey: 'api-secret', applicationKey: 'app-secret' };
const SECRET = 'a-secret-of-the-webhook';

const read = (...organisations: object[]) =>
  readDatadogConfig(
    new ConfigReader({
      hone: { metrics: { datadog: organisations } },
    } as never),
  );

describe('the configuration', () => {
  it('has defaults', () => {
    expect(read(KEYS)).toEqual([
      {
        id: 'datadog',
        title: 'Datadog',
        settings: 'hone.metrics.datadog[0]',
        apiUrl: 'https://api.datadoghq.com',
        intakeUrl: 'https://event-management-intake.datadoghq.com',
        appUrl: 'https://app.datadoghq.com',
        ...KEYS,
        env: undefined,
        accepts: ['experiment', 'flag-change'],
        monitors: undefined,
        concurrency: 4,
        stepSeconds: 60,
      },
    ]);
    expect(readDatadogConfig(new ConfigReader({}))).toEqual([]);
  });

  it('reads every setting', () => {
    const [, second] = read(KEYS, {
      ...KEYS,
      id: 'eu',
      site: 'datadoghq.eu',
      env: 'Live',
      accepts: ['deployment', 'deployment'],
      monitors: {
        tags: ['team:shop'],
        priorities: [1, 2],
        noData: true,
        webhook: { header: 'X-Hone', secret: [SECRET, `${SECRET}-2`] },
      },
      concurrency: 2,
      stepSeconds: 300,
    });
    expect(second).toMatchObject({
      id: 'eu',
      title: 'Datadog (eu)',
      apiUrl: 'https://api.datadoghq.eu',
      intakeUrl: 'https://event-management-intake.datadoghq.eu',
      appUrl: 'https://app.datadoghq.eu',
      env: 'live',
      accepts: ['deployment'],
      monitors: {
        tags: ['team:shop'],
        priorities: [1, 2],
        noData: true,
        webhook: { header: 'x-hone', secrets: [SECRET, `${SECRET}-2`] },
      },
      concurrency: 2,
      stepSeconds: 300,
    });
  });

  it('sends everything to a proxy', () => {
    for (const baseUrl of [
      'https://dd.acme.example/x/',
      'http://localhost:1',
    ]) {
      const [{ apiUrl, intakeUrl }] = read({ ...KEYS, baseUrl });
      expect(apiUrl).toBe(baseUrl.replace(/\/$/, ''));
      expect(intakeUrl).toBe(apiUrl);
    }
  });

  it.each([
    [
      { site: 'datadoghq.example' },
      'site has to be one of datadoghq.com, us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu, ap1.datadoghq.com, ap2.datadoghq.com, ddog-gov.com, but "datadoghq.example" was given',
    ],
    [{ site: 'constructor' }, 'site has to be one of'],
    [{ apiKey: undefined }, 'apiKey is missing'],
    [
      { applicationKey: '' },
      'applicationKey has to be a text that is not empty',
    ],
    [
      { baseUrl: 'http://dd.acme.example' },
      'baseUrl has to be an https address; http is for localhost alone',
    ],
    [
      { baseUrl: 'https://u:p@dd.acme.example' },
      'baseUrl must not have a user',
    ],
    [
      { id: 'A b' },
      'id has to be made of lower-case letters, digits and dashes, but "A b" was given',
    ],
    [{ env: 'a,b' }, 'env has to be the value of an env tag'],
    [
      { accepts: ['all'] },
      'accepts.0 has to be a list of experiment, deployment and flag-change, but "all" was given',
    ],
    [
      { monitors: { priorities: [0] } },
      'monitors.priorities.0 has to be a list of priorities from 1 to 5, but 0 was given',
    ],
    [
      { monitors: { webhook: { secret: 'short' } } },
      'monitors.webhook.secret has to be a secret of at least 16 characters',
    ],
    [
      { monitors: { webhook: { secret: SECRET, header: 'X Y' } } },
      'monitors.webhook.header has to be the name of a header',
    ],
    [
      { concurrency: 11 },
      'concurrency has to be a whole number from 1 to 10, but 11 was given',
    ],
    [{ token: 'x' }, 'has no setting "token"'],
  ])('refuses %j', (settings, sentence) => {
    const refused = () => read({ ...KEYS, ...settings });
    expect(refused).toThrow('hone.metrics.datadog[0]');
    expect(refused).toThrow(sentence);
  });

  it('repeats no secret', () => {
    const secret = 'tell-nobody';
    for (const settings of [
      { apiKey: [secret] },
      { baseUrl: `ftp://${secret}` },
      { monitors: { webhook: { secret } } },
      { monitors: { webhook: { secret: { [secret]: secret } } } },
    ]) {
      expect(() => read({ ...KEYS, ...settings })).toThrow(
        expect.not.objectContaining({
          message: expect.stringContaining(secret),
        }),
      );
    }
  });

  it('refuses an id that is given twice', () => {
    expect(() => read(KEYS, KEYS)).toThrow(
      'hone.metrics.datadog[1].id has to be unique, but "datadog" is given twice',
    );
  });
});
