import { mockServices } from '@backstage/backend-test-utils';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { CART, ISSUER } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import { TestSource } from '../__testUtils__/TestSource';
import { readMetricsConfig } from '../config';
import { AnnotationSinkRegistry } from '../service/annotations/AnnotationSinkRegistry';
import { createServices, type Services } from '../service/createServices';
import { DeliverySourceRegistry } from '../service/delivery/ingest/DeliverySourceRegistry';
import { SHOP } from '../service/explanations/__testUtils__/shop';
import { SourceRegistry } from '../service/sources/SourceRegistry';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createStores, type Stores } from '../store/createStores';
import { runExplanations } from './runExplanations';

jest.setTimeout(60_000);

const databases = testDatabases();
const { signal } = new AbortController();
const NOON = Date.parse('2026-06-01T12:00:00Z');
const MINUTE = 60;
const HOUR = 60 * MINUTE;

const iso = (seconds: number) => new Date(NOON + seconds * 1_000).toISOString();

function incident(
  id: string,
  createdAt: number,
  rest: object = {},
): DeliveryEvent {
  return {
    kind: 'incident',
    id,
    version: iso(createdAt),
    service: 'cart',
    createdAt: iso(createdAt),
    ...rest,
  } as DeliveryEvent;
}

describe.each(databases.eachSupportedId())('explanations on %p', id => {
  let knex: Knex;
  let clock: TestClock;
  let stores: Stores;
  let services: Services;

  /** A process of its own on the same database. */
  async function boot(): Promise<void> {
    stores = createStores(knex);
    const registry = new SourceRegistry();
    registry.addMetricSource(new TestSource());
    services = await createServices({
      stores,
      registry,
      deliveryRegistry: new DeliverySourceRegistry(),
      sinkRegistry: new AnnotationSinkRegistry(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: SHOP }),
      config: readMetricsConfig(mockServices.rootConfig({ data: {} })),
      clock,
      logger: mockServices.logger.mock(),
    });
  }

  beforeEach(async () => {
    knex = await migrated(databases, id);
    clock = new TestClock(NOON);
    await boot();
  });

  const push = (...items: DeliveryEvent[]) =>
    services.deliveryIngest.push({ source: 'jira', items });

  const run = () =>
    runExplanations(
      {
        ...stores,
        ...services,
        auth: mockServices.auth(),
        clock,
        logger: mockServices.logger.mock(),
      },
      signal,
    );

  const of = (entityRef: string) =>
    stores.explanations.ofService(entityRef, 100);

  /** Waits for the work that goes on by itself. */
  async function settled(entityRef = CART) {
    for (;;) {
      const all = await of(entityRef);
      if (all.every(one => one.state !== 'pending')) return all;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  it('begin with an incident, once per service, two minutes later', async () => {
    await push(incident('INC-1', -MINUTE, { impactAt: iso(-3 * MINUTE) }));
    await run();
    expect(await of(CART)).toEqual([]);

    clock.advance(2 * MINUTE + 1);
    await run();
    const [begun, ...others] = await settled();
    expect(others).toEqual([]);
    expect(begun).toMatchObject({
      state: 'done',
      trigger: 'incident',
      createdBy: 'plugin:test',
      request: {
        at: NOON - 3 * MINUTE * 1_000,
        incident: { source: 'jira', externalId: 'INC-1' },
      },
    });

    await push(
      incident('INC-1', -MINUTE, {
        version: iso(MINUTE),
        detectedAt: iso(-MINUTE),
      }),
      incident('INC-2', -MINUTE, { service: 'issuer' }),
    );
    clock.advance(3 * MINUTE);
    await run();
    await run();
    expect(await of(CART)).toHaveLength(1);
    expect(await of(ISSUER)).toHaveLength(1);
    await settled(ISSUER);
  });

  it('do not begin with what is over, old, taken back or of no service', async () => {
    await push(
      incident('over', -MINUTE, { mitigatedAt: iso(0) }),
      incident('closed', -MINUTE, { closedAt: iso(0) }),
      incident('old', -MINUTE, { impactAt: iso(-7 * HOUR) }),
      incident('withdrawn', -MINUTE, { withdrawn: true }),
      incident('nobody', -MINUTE, { service: 'ghost' }),
    );
    clock.advance(3 * MINUTE);
    await run();
    expect(await of(CART)).toEqual([]);
  });

  it('begin twenty at a time, and all in the end, also in another process', async () => {
    const names = Array.from({ length: 45 }, (_, i) => `INC-${i}`);
    await push(...names.map(name => incident(name, -MINUTE)));
    clock.advance(3 * MINUTE);
    await run();
    expect(await of(CART)).toHaveLength(20);
    await settled();
    await boot();
    await run();
    await run();
    const all = await settled();
    expect(
      new Set(all.map(({ request }) => request.incident!.externalId)),
    ).toEqual(new Set(names));
  });

  it('are taken up when their process died, three times at most', async () => {
    const request = {
      metricId: null,
      metricTitle: null,
      at: NOON,
      baselineStart: NOON - HOUR * 1_000,
      end: NOON,
      stepSeconds: 60,
      incident: null,
    };
    const asked = { trigger: 'person' as const, createdBy: 'me', request };
    const [left, hopeless] = await Promise.all(
      [1, 2].map(() =>
        stores.explanations.insert({ ...asked, entityRef: CART }, clock.now()),
      ),
    );
    const second = await stores.explanations.claim(hopeless!, clock.now());
    await stores.explanations.claim(second!, clock.now());
    await run();
    expect((await of(CART)).map(one => one.state)).toEqual([
      'pending',
      'pending',
    ]);

    clock.advance(2 * MINUTE + 1);
    await run();
    expect(await stores.explanations.get(left!.id)).toMatchObject({
      state: 'done',
      attempts: 2,
    });
    expect(await stores.explanations.get(hopeless!.id)).toMatchObject({
      state: 'failed',
      attempts: 3,
      error:
        'It could not be computed in 3 attempts; the log of the backend says why',
    });
  });
});
