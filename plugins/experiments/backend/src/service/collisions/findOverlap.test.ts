import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  experimentRecord,
  metricSnapshot,
} from '../../__fixtures__/experiment';
import type { ExperimentRecord } from '../../store/experiments';
import type { ServiceContext } from '../context';
import { findOverlap, worstFirst } from './findOverlap';
import { readNeighbours } from './readNeighbours';
import { toSubject } from './toSubject';
import { windowOf } from './window';

const DAY = 86_400_000;
const NOW = new Date('2026-06-01T00:00:00Z');
const day = (n: number) => new Date(NOW.getTime() + n * DAY);
const ref = (name: string) => `component:default/${name}`;

/** A trial of some services, running for four weeks from a day on. */
function on(
  services: string[],
  change: Partial<ExperimentRecord> = {},
  startDay = 0,
) {
  const record = experimentRecord({
    number: 7,
    status: 'running',
    entityRef: ref(services[0]),
    treated: { name: 'treated', entityRefs: services.map(ref) },
    startedAt: day(startDay),
    plannedEndAt: day(startDay + 28),
    ...change,
  });
  return toSubject(record, NOW)!;
}

const NONE = new Map<string, ReadonlySet<string>>();
const reasons = (...args: Parameters<typeof findOverlap>) =>
  findOverlap(...args)?.reasons ?? null;

describe('two experiments', () => {
  it('collide on a service, on what is compared with, and over a dependency', () => {
    const cart = on(['cart']);
    expect(reasons(cart, on(['cart', 'search']), NONE)).toEqual(['service']);
    const compared = on(['search'], {
      control: { name: 'others', entityRefs: [ref('cart')] },
    });
    expect(reasons(cart, compared, NONE)).toEqual(['control']);
    expect(reasons(compared, cart, NONE)).toEqual(['control']);
    const joined = new Map([
      [ref('cart'), new Set([ref('search')])],
      [ref('search'), new Set([ref('cart')])],
    ]);
    expect(reasons(cart, on(['search']), joined)).toEqual(['dependency']);
    expect(reasons(cart, on(['search']), NONE)).toBeNull();
    const ab = on(['cart'], { design: 'ab' });
    expect(reasons(ab, on(['cart'], { design: 'ab' }), NONE)).toEqual([
      'service',
      'users',
    ]);
  });

  it('collide only where a metric decides one and judges the other', () => {
    const guard = (metricId: string) =>
      metricSnapshot({ role: 'guardrail', metricId });
    const one = on(['cart']);
    const guarded = on(['cart'], {
      metrics: [metricSnapshot({ metricId: 'other' }), guard('m-primary')],
    });
    expect(findOverlap(one, guarded, NONE)).toMatchObject({
      metric: { metricId: 'm-primary' },
      refused: false,
    });
    const both = on(['cart'], {
      metrics: [metricSnapshot({ metricId: 'x' }), guard('shared')],
    });
    const apart = on(['cart'], {
      metrics: [metricSnapshot({ metricId: 'y' }), guard('shared')],
    });
    expect(findOverlap(both, apart, NONE)).toBeNull();
  });

  it('are refused beside each other only on one service with one primary metric, while one runs', () => {
    const one = on(['cart']);
    const refused = (change: Partial<ExperimentRecord>) =>
      findOverlap(one, on(['cart'], change), NONE)?.refused;
    expect(refused({})).toBe(true);
    expect(refused({ status: 'paused' })).toBe(true);
    expect(
      refused({ status: 'scheduled', startedAt: null, startAt: day(3) }),
    ).toBe(false);
  });

  it('do not collide one after the other', () => {
    expect(findOverlap(on(['cart']), on(['cart'], {}, 28), NONE)).toBeNull();
    expect(findOverlap(on(['cart']), on(['cart'], {}, 27), NONE)).toMatchObject(
      { from: day(27).getTime(), to: day(28).getTime() },
    );
  });

  it('are ranked by the worse of both effects', () => {
    const one = on(['cart']);
    const ranked = [21, 0, 14]
      .map(start => findOverlap(one, on(['cart'], {}, start), NONE)!)
      .sort(worstFirst);
    expect(ranked.map(({ from }) => from)).toEqual(
      [0, 14, 21].map(n => day(n).getTime()),
    );
  });
});

describe('the window of an experiment', () => {
  const window = (change: Partial<ExperimentRecord>, startAt?: Date) =>
    windowOf(experimentRecord(change), NOW, startAt);

  it('is assumed to begin now where no start is fixed', () => {
    expect(window({})).toEqual({
      from: NOW.getTime(),
      to: day(28).getTime(),
      assumed: true,
    });
    expect(window({}, day(7))).toMatchObject({
      from: day(7).getTime(),
      assumed: false,
    });
    // One that waits for a slot starts now at the earliest.
    expect(window({ status: 'scheduled', startAt: day(-2) })).toMatchObject({
      from: NOW.getTime(),
    });
  });

  it('lasts until now at least while it runs, and is none afterwards', () => {
    expect(
      window({
        status: 'running',
        startedAt: day(-40),
        plannedEndAt: day(-12),
      }),
    ).toMatchObject({ from: day(-40).getTime(), to: NOW.getTime() });
    expect(window({ status: 'decide', startedAt: day(-40) })).toBeNull();
    expect(window({ status: 'closed' })).toBeNull();
  });
});

describe('neighbours', () => {
  const entity = (
    kind: string,
    name: string,
    relations: [string, string][],
  ): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  });
  const caller = {
    credentials: mockCredentials.user(),
    actor: 'user:default/a',
  };
  const contextOf = (catalog: ServiceContext['catalog']) =>
    ({
      catalog,
      logger: mockServices.logger.mock(),
    } as unknown as ServiceContext);

  it('are joined by dependencies and by APIs, in both directions', async () => {
    const catalog = catalogServiceMock({
      entities: [
        entity('Component', 'cart', [
          ['dependsOn', 'Component:default/Stock'],
          ['consumesApi', 'api:default/prices'],
          ['ownedBy', 'group:default/checkout'],
        ]),
        entity('API', 'prices', [['apiProvidedBy', ref('pricing')]]),
      ],
    });
    const { neighbours, known } = await readNeighbours(
      contextOf(catalog),
      caller,
      [ref('cart')],
    );
    expect(known).toBe(true);
    expect(neighbours).toEqual(
      new Map([
        [ref('cart'), new Set([ref('stock'), ref('pricing')])],
        [ref('stock'), new Set([ref('cart')])],
        [ref('pricing'), new Set([ref('cart')])],
      ]),
    );
  });

  it('are not known while the catalog does not answer', async () => {
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => {
        throw new Error('down');
      },
    });
    expect(
      await readNeighbours(contextOf(catalog), caller, [ref('cart')]),
    ).toEqual({ neighbours: new Map(), known: false });
  });
});
