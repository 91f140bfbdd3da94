import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { CART } from '../__fixtures__/entities';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { TestClock } from '../__testUtils__/TestClock';
import { TestSink } from '../__testUtils__/TestSink';
import { AnnotationSinkRegistry } from '../service/annotations/AnnotationSinkRegistry';
import { AnnotationWriter } from '../service/annotations/AnnotationWriter';
import { createStores } from '../store/createStores';
import type { Delivery } from '../store/delivery/types';
import { announceDeliveries } from './announceDeliveries';
import { writeAnnotations } from './writeAnnotations';

jest.setTimeout(60_000);

const databases = testDatabases();
const { signal } = new AbortController();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const body = {
  service: 'cart',
  title: 'EXP-1 Cache the cart',
  text: 'A cache halves the latency',
  tags: ['experiment', 'exp:EXP-1'],
  from: '2026-06-01T08:00:00.000Z',
  until: null,
  url: 'https://portal.example/experiments/EXP-1',
};
const window = { key: 'exp-1', kind: 'experiment', entityRef: CART } as const;

function deployment(
  id: string,
  at: number,
  status: 'succeeded' | 'running' = 'succeeded',
): Delivery {
  return {
    deliveryId: `${id}-${status}`,
    contentHash: `${id}-${status}`,
    affects: [CART],
    fact: {
      source: 'argo',
      kind: 'deployment',
      externalId: id,
      version: at,
      at,
      entityRef: CART,
      named: 'cart',
      repository: 'github.com/acme/cart',
      body: { status, environment: 'production', at, sha: 'a'.repeat(40) },
    },
  };
}

describe.each(databases.eachSupportedId())('annotations on %p', id => {
  async function setup(...sinks: TestSink[]) {
    const stores = createStores(await migrated(databases, id));
    const clock = new TestClock();
    const sinkRegistry = new AnnotationSinkRegistry();
    for (const sink of sinks) sinkRegistry.addAnnotationSink(sink);
    const logger = mockServices.logger.mock();
    const annotationWriter = new AnnotationWriter({
      ...stores,
      sinkRegistry,
      clock,
      logger,
    });
    const context = { ...stores, sinkRegistry, annotationWriter, clock };
    return {
      ...stores,
      clock,
      pass: (ms: number) => clock.advance(ms / 1000),
      write: () => writeAnnotations(context, signal),
      announce: () => announceDeliveries(context, signal),
      put: (change: Partial<typeof body> | { until: string } = {}) =>
        stores.annotations.put(
          { ...window, body: { ...body, ...change } },
          sinks.map(sink => sink.id),
          clock.now(),
        ),
    };
  }

  it('are drawn once, changed in place, and taken back', async () => {
    const sink = new TestSink('grafana');
    const { annotations, clock, put, write } = await setup(sink);
    await put();
    await write();
    await put();
    await write();
    expect(sink.calls).toBe(1);
    expect([...sink.drawn.values()]).toEqual([
      {
        ...window,
        ...body,
        from: new Date('2026-06-01T08:00:00Z'),
        until: null,
      },
    ]);

    await put({ until: '2026-06-02T08:00:00.000Z' });
    await write();
    expect([...sink.drawn.values()]).toMatchObject([
      { until: new Date('2026-06-02T08:00:00Z') },
    ]);
    expect(await annotations.deliveries('exp-1')).toMatchObject([
      { state: 'written', version: 2, receipt: 'grafana/exp-1' },
    ]);

    expect(await annotations.remove('exp-1', clock.now())).toBe(true);
    expect(await annotations.remove('exp-1', clock.now())).toBe(false);
    await write();
    expect(sink.drawn.size).toBe(0);
    await put();
    await write();
    expect(sink.drawn.size).toBe(1);
  });

  it('wait for a system that does not answer, and do not keep others waiting', async () => {
    const down = new TestSink('down');
    const up = new TestSink('up');
    down.fault = new ServiceUnavailableError('Connection refused');
    const { annotations, pass, put, write } = await setup(down, up);
    await put();
    await write();
    await write();
    expect(down.calls).toBe(1);
    expect(up.drawn.size).toBe(1);
    expect(await annotations.deliveries('exp-1')).toMatchObject([
      { state: 'waiting', attempts: 1, message: 'Connection refused' },
      { state: 'written' },
    ]);
    pass(MINUTE);
    await write();
    pass(MINUTE / 2);
    await write();
    expect(down.calls).toBe(2);

    down.fault = null;
    pass(DAY);
    await write();
    expect(down.drawn.size).toBe(1);
    expect(up.calls).toBe(1);
    expect(await annotations.deliveries('exp-1')).toMatchObject([
      { state: 'written', attempts: 0, message: null },
      { state: 'written' },
    ]);
  });

  it('are given up when refused, or after a day, and tried again when they change', async () => {
    const sink = new TestSink('grafana');
    sink.fault = new InputError('No such dashboard');
    const { annotations, pass, put, write } = await setup(sink);
    await put();
    await write();
    expect(await annotations.deliveries('exp-1')).toMatchObject([
      { state: 'failed', message: 'No such dashboard' },
    ]);
    sink.fault = new ServiceUnavailableError('Connection refused');
    await put({ title: 'Another' });
    for (let hour = 0; hour < 48; hour += 1) {
      pass(DAY / 24);
      await write();
    }
    expect(sink.calls).toBe(31);
    expect(await annotations.deliveries('exp-1')).toMatchObject([
      { state: 'failed', attempts: 30 },
    ]);
  });

  it('are written again when an answer was lost', async () => {
    const sink = new TestSink('grafana');
    sink.losesAnswers = true;
    const { pass, put, write } = await setup(sink);
    await put();
    await write();
    sink.losesAnswers = false;
    pass(MINUTE);
    await write();
    expect(sink.calls).toBe(2);
    expect(sink.drawn.size).toBe(1);
  });

  it('tell of new deployments, not of old ones, half ones, or where they came from', async () => {
    const sink = new TestSink('grafana');
    const teller = new TestSink('argo');
    const { annotations, announce, clock, facts, pass, write } = await setup(
      sink,
      teller,
    );
    const now = clock.now().getTime();
    await facts.apply(
      'argo',
      [
        deployment('old', now - 2 * DAY),
        deployment('running', now - MINUTE, 'running'),
        deployment('done', now - 2 * MINUTE),
      ],
      { receivedAt: clock.now() },
    );
    await announce();
    await write();
    expect(sink.calls).toBe(0);
    pass(2 * MINUTE);
    await announce();
    await announce();
    await write();
    expect(teller.calls).toBe(0);
    expect([...sink.drawn.values()]).toMatchObject([
      {
        kind: 'deployment',
        entityRef: CART,
        service: 'cart',
        title: 'Deployment of cart aaaaaaaaaaaa',
        deployment: {
          finishedAt: new Date(now - 2 * MINUTE),
          environment: 'production',
          commit: 'a'.repeat(40),
          repositoryUrl: 'https://github.com/acme/cart',
        },
      },
    ]);
    const [{ key }] = sink.drawn.values();
    pass(100 * DAY);
    await write();
    expect(await annotations.get(key)).toBeUndefined();
  });
});
