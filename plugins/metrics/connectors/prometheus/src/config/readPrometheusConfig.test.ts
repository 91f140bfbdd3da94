import { ConfigReader } from '@backstage/config';
import { readPrometheusConfig } from './readPrometheusConfig';

function read(...servers: object[]) {
  return readPrometheusConfig(
    new ConfigReader({ hone: { metrics: { prometheus: servers } } } as never),
  );
}

describe('readPrometheusConfig', () => {
  it('has none without configuration, and defaults for the rest', () => {
    expect(readPrometheusConfig(new ConfigReader({}))).toEqual([]);
    expect(read({ baseUrl: 'https://prom.example.com/api/v1/' })).toEqual([
      {
        id: 'prometheus',
        title: 'Prometheus',
        baseUrl: 'https://prom.example.com',
        auth: { type: 'none' },
        headers: {},
        parameters: {},
        timeoutMs: 10_000,
        maxPoints: 11_000,
        maxBytes: 20 * 1024 * 1024,
        entityLabels: ['service_name', 'service', 'job', 'app'],
        stepSeconds: 60,
        scrapeIntervalSeconds: undefined,
      },
    ]);
  });

  it('reads every setting', () => {
    expect(
      read({
        id: 'eu',
        title: 'EU',
        baseUrl: 'http://prom:9090/prometheus',
        auth: { type: 'headers', headers: { 'X-Key': 'k' } },
        headers: { 'X-Scope-OrgID': 't' },
        parameters: { dedup: true, max_source_resolution: '5m' },
        timeoutSeconds: 3,
        maxPoints: 500,
        maxBytes: 1000,
        entityLabel: 'team_service',
        stepSeconds: 30,
        scrapeIntervalSeconds: 30,
      })[0],
    ).toMatchObject({
      id: 'eu',
      title: 'EU',
      baseUrl: 'http://prom:9090/prometheus',
      auth: { type: 'headers', headers: { 'X-Key': 'k' } },
      parameters: { dedup: 'true', max_source_resolution: '5m' },
      timeoutMs: 3_000,
      maxPoints: 500,
      entityLabels: ['team_service'],
      scrapeIntervalSeconds: 30,
    });
  });

  it.each([
    [{ baseUrl: 'ftp://prom' }, 'has to be an http or https address'],
    [{ baseUrl: 'prom:9090/x y' }, 'has to be an http or https address'],
    [{ baseUrl: 'http://a:b@prom' }, 'must not hold a user or password'],
    [{ baseUrl: 'http://prom?x=1' }, 'must not have a query or fragment'],
    [{ baseUrl: 'http://p', id: 'A B' }, 'lower-case letters'],
    [{ baseUrl: 'http://p', timeoutSeconds: 0 }, 'a number above 0, but 0'],
    [{ baseUrl: 'http://p', entityLabel: 'a-b' }, 'has to be a label name'],
    [
      { baseUrl: 'http://p', auth: { type: 'oauth' } },
      'none, basic, bearer or headers, but "oauth"',
    ],
    [{ baseUrl: 'http://p', headers: { 'a b': 'c' } }, 'the name of a header'],
    [{ baseUrl: 'http://p', parameters: ['x'] }, 'an object of parameters'],
    [{ baseUrl: 'http://p', parameters: { a: {} } }, 'a text, a number, true'],
    [
      { baseUrl: 'http://p', parameters: { query: 'up' } },
      'parameters.query is set by each query itself',
    ],
  ])('refuses %j', (server, text) => {
    expect(() => read(server)).toThrow(text);
  });
});
