import type { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { CART, ISSUER } from '../../../__fixtures__/entities';
import { metricInput } from '../../../__fixtures__/metrics';
import { EntityReader } from '../../targets/EntityReader';
import { BILLING, CARDS, SHOP } from '../__testUtils__/shop';
import { chooseMetrics } from './chooseMetrics';
import { readDependencies } from './readDependencies';

function service(name: string, dependsOn: string[]): Entity {
  return {
    ...SHOP[0],
    metadata: { name, namespace: 'default' },
    relations: dependsOn.map(target => ({
      type: 'dependsOn',
      targetRef: `component:default/${target}`,
    })),
  };
}

async function read(entities: Entity[], from: string) {
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn((request, options) =>
      catalogServiceMock({ entities }).getEntitiesByRefs(request, options),
    ),
  });
  const found = await readDependencies(
    new EntityReader(catalog),
    from,
    mockCredentials.service(),
  );
  const reads = catalog.getEntitiesByRefs.mock.calls.length;
  return { ...found, reads };
}

describe('dependencies', () => {
  it('are what a service depends on and who provides the APIs that it consumes', async () => {
    const { services, calls, isCut } = await read(SHOP, CART);
    expect([...services.keys()]).toEqual([CART, BILLING, ISSUER, CARDS]);
    expect(calls).toEqual([
      [CART, BILLING],
      [CART, ISSUER],
      [ISSUER, CARDS],
    ]);
    expect(isCut).toBe(false);
  });

  it('end after three steps, go round in circles once, and skip what is not there', async () => {
    const { services, calls, reads } = await read(
      [
        service('a', ['b', 'ghost', 'a']),
        service('b', ['c', 'a']),
        service('c', ['d']),
        service('d', ['e']),
        service('e', []),
      ],
      'component:default/a',
    );
    const names = [...services.values()].map(({ metadata }) => metadata.name);
    expect(names).toEqual(['a', 'b', 'c', 'd']);
    const short = (ref: string) => ref.replace('component:default/', '');
    expect(calls.map(call => call.map(short).join(' '))).toEqual([
      'a b',
      'b a',
      'b c',
      'c d',
    ]);
    expect(reads).toBeLessThanOrEqual(7);
  });

  it('are at most thirty services, and say so', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `s${i}`);
    const { services, isCut } = await read(
      [service('a', many), ...many.map(name => service(name, []))],
      'component:default/a',
    );
    expect(services.size).toBe(30);
    expect(isCut).toBe(true);
  });
});

describe('the metrics that are read', () => {
  const metric = (id: string, rest: Partial<Metric> = {}) =>
    ({ ...metricInput({ name: id }), id, entityRef: null, ...rest } as Metric);
  const ids = (metrics: Metric[], metricId: string | null = null) =>
    chooseMetrics([CART, ISSUER], metrics, { entityRef: CART, metricId }).map(
      one => `${one.entityRef.split('/')[1]} ${one.metric.id}`,
    );

  it('are those of a service and those that fit every service, the own one of a name', () => {
    expect(
      ids([
        metric('own', { entityRef: ISSUER, name: 'latency' }),
        metric('latency'),
        metric('errors'),
      ]),
    ).toEqual(['cart latency', 'cart errors', 'issuer own', 'issuer errors']);
  });

  it('are at most eight, the one that was asked for and shared names first', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      metric(`own${i}`, { entityRef: ISSUER }),
    );
    const found = ids(
      [...many, metric('errors'), metric('latency')],
      'latency',
    );
    expect(found.slice(0, 5)).toEqual([
      'cart latency',
      'cart errors',
      'issuer latency',
      'issuer errors',
      'issuer own0',
    ]);
    expect(found).toHaveLength(2 + 8);
  });
});
