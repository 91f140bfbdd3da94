import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type {
  DeliveryBatch,
  DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import { cart } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import { DeliveryIngest } from '../service/delivery/ingest/DeliveryIngest';
import { ServiceDirectory } from '../service/delivery/ingest/ServiceDirectory';
import { createStores } from '../store/createStores';
import { pullDeliveries } from './pullDeliveries';

jest.setTimeout(60_000);

const databases = testDatabases();
const signal = new AbortController().signal;

function deployment(n: number, at = '2026-05-01T00:00:00Z'): DeliveryEvent {
  return {
    kind: 'deployment',
    id: `d${n}`,
    version: at,
    at,
    service: 'cart',
    environment: 'production',
    status: 'succeeded',
  };
}

/** A source that holds batches; its cursor is the number of those that were read. */
class ListSource implements DeliverySource {
  readonly kind = 'list';
  readonly title = 'List';
  batches: DeliveryEvent[][] = [];
  failAt: number | null = null;
  asked: (string | null)[] = [];

  constructor(readonly id: string) {}

  async *read({
    cursor,
  }: {
    cursor: string | null;
  }): AsyncIterable<DeliveryBatch> {
    this.asked.push(cursor);
    for (let i = Number(cursor ?? 0); i < this.batches.length; i++) {
      if (i === this.failAt) throw new Error('the host does not answer');
      yield { events: this.batches[i], cursor: String(i + 1) };
    }
  }
}

describe.each(databases.eachSupportedId())('pullDeliveries, %s', id => {
  async function setUp() {
    const stores = createStores(await migrated(databases, id));
    const clock = new TestClock();
    const directory = new ServiceDirectory({
      catalog: catalogServiceMock({ entities: [cart] }),
      auth: mockServices.auth(),
      clock,
    });
    const source = new ListSource('list');
    const other = new ListSource('other');
    const logger = mockServices.logger.mock();
    const context = {
      sources: [source, other],
      deliveryIngest: new DeliveryIngest({ ...stores, directory, clock }),
      deliverySources: stores.deliverySources,
      clock,
      logger,
    };
    const count = async () =>
      (
        await stores.facts.ofService('component:default/cart', {
          kinds: ['deployment'],
          from: 0,
          limit: 100,
        })
      ).length;
    return { ...stores, clock, source, other, context, count };
  }

  it('goes on where it stopped, and one failure does not keep the others', async () => {
    const t = await setUp();
    t.source.batches = [[deployment(1)], [deployment(2)], [deployment(3)]];
    t.source.failAt = 2;
    t.other.batches = [[deployment(9)]];
    await pullDeliveries(t.context, signal);
    expect(await t.count()).toBe(3);
    expect(await t.deliverySources.get('list')).toMatchObject({
      cursor: '2',
      lastSuccessAt: null,
      failingSince: t.clock.now(),
      message: 'the host does not answer',
    });
    const since = t.clock.now();
    t.clock.advance(300);
    await pullDeliveries(t.context, signal);
    expect((await t.deliverySources.get('list')).failingSince).toEqual(since);

    t.source.failAt = null;
    t.clock.advance(300);
    await pullDeliveries(t.context, signal);
    expect(await t.count()).toBe(4);
    expect(t.source.asked).toEqual([null, '2', '2']);
    expect(await t.deliverySources.get('list')).toMatchObject({
      cursor: '3',
      lastSuccessAt: t.clock.now(),
      failingSince: null,
      message: null,
    });
  });

  it('leaves out what makes no sense, and says so', async () => {
    const t = await setUp();
    t.source.batches = [
      [deployment(1), deployment(2, '2036-01-01T00:00:00Z'), deployment(3)],
    ];
    await pullDeliveries(t.context, signal);
    expect(await t.count()).toBe(2);
    const { message, failingSince } = await t.deliverySources.get('list');
    expect(failingSince).toBeNull();
    expect(message).toMatch(
      /^1 event was left out, the first because items\.1\.version has to be at most 10 minutes/,
    );
  });

  it('begins nothing once it is told to stop', async () => {
    const t = await setUp();
    t.source.batches = [[deployment(1)]];
    await pullDeliveries(t.context, AbortSignal.abort());
    expect(t.source.asked).toEqual([]);
  });
});
