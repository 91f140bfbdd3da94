import { ConfigReader } from '@backstage/config';
import { CART } from '../../__fixtures__/entities';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { startMetrics } from '../../__testUtils__/startMetrics';
import { readDefinitions } from './readDefinitions';

jest.setTimeout(60_000);

const databases = testDatabases();
const latency = {
  name: 'latency',
  title: 'p95 latency',
  unit: 's',
  direction: 'lower-is-better',
  kind: 'quantile',
  sourceId: 'test',
  query: { level: '0.2' },
  owner: 'sre',
};

const read = (definitions: unknown) =>
  readDefinitions(
    new ConfigReader({ hone: { metrics: { definitions } } } as never) as never,
  );

describe('definitions of the organisation', () => {
  it('have defaults', () => {
    expect(read([latency])).toEqual([
      {
        ...latency,
        description: '',
        entityRef: null,
        stepSeconds: 60,
        simulated: false,
        owner: 'group:default/sre',
      },
    ]);
  });

  it.each([
    ['a list', {}, 'hone.metrics.definitions has to be a list of definitions'],
    [
      'a name',
      [{ ...latency, name: 'P95 latency' }],
      'hone.metrics.definitions[0].name has to be of lower-case letters, digits, dots, dashes and underscores, but "P95 latency" was given',
    ],
    [
      'a known kind',
      [{ ...latency, kind: 'median' }],
      'hone.metrics.definitions[0].kind has to be one of mean, proportion, quantile, rate, but "median" was given',
    ],
    [
      'no other setting',
      [{ ...latency, entityRef: CART }],
      'hone.metrics.definitions[0] has no setting "entityRef"',
    ],
    [
      'each name once',
      [latency, latency],
      'hone.metrics.definitions[1].name has to be unique, but "latency" is given twice',
    ],
    [
      'an owner',
      [{ ...latency, owner: 'the team' }],
      'hone.metrics.definitions[0].owner has to be an entity reference such as component:default/cart-api, but "group:the team" was given',
    ],
  ])('need %s', (_, given, sentence) => {
    expect(() => read(given)).toThrow(sentence);
  });

  it.each(databases.eachSupportedId())(
    'are there after a start, follow the configuration, and are changed only there: %p',
    async id => {
      const knex = await migrated(databases, id);
      const start = (definitions: object[]) =>
        startMetrics({ knex, config: { definitions } });
      const first = await start([latency]);
      const [metric] = (await first.client.listMetrics({}, first.auth)).items;
      expect(metric).toMatchObject({
        name: 'latency',
        entityRef: null,
        owner: 'group:default/sre',
        createdBy: 'config',
        revision: 1,
      });
      const refused = await first.send(
        'DELETE',
        `/metrics/${metric.id}`,
        undefined,
        { 'If-Match': '1' },
      );
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toBe(
        'The metric "latency" is defined by the configuration of the portal (hone.metrics.definitions); change it there',
      );
      await first.stop();

      const second = await start([{ ...latency, title: 'Latency, p95' }]);
      expect(
        await second.client.getMetric(metric.id, second.auth),
      ).toMatchObject({ title: 'Latency, p95', revision: 2 });
      await second.stop();

      const third = await start([]);
      await third.client.deleteMetric(metric.id, 2, third.auth);
      await third.stop();
      await knex.destroy();
    },
  );
});
