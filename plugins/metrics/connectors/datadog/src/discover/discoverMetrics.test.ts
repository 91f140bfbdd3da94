import { loadCheck } from '../__testUtils__/contracts';
import { FakeDatadog } from '../__testUtils__/FakeDatadog';
import { aService, signal, sourceOf } from '../__testUtils__/startDatadog';
import { perMinute } from '../__testUtils__/targets';

const CART = ['service:cart', 'env:prod'];

let fake: FakeDatadog;
beforeEach(async () => {
  fake = await FakeDatadog.start(await loadCheck());
  fake.series = [
    ...['', '.hits', '.errors', '.apdex'].map(end =>
      perMinute(`trace.servlet.request${end}`, CART, [1]),
    ),
    perMinute('trace.postgres.query.hits', CART, [1]),
    perMinute('trace.express.request.hits', ['service:other', 'env:prod'], [1]),
    perMinute('trace.web.request.hits', ['service:cart', 'env:staging'], [1]),
    perMinute('jvm.heap', CART, [1]),
  ];
});
afterEach(() => fake.stop());

const discover = (annotations: Record<string, string> = {}) =>
  sourceOf(fake).discover(aService(annotations), { signal });

describe('what is proposed', () => {
  it('is rate, errors and duration of what the service answers, before what it asks', async () => {
    const found = await discover();
    expect(
      found.map(({ metric, match }) => [
        metric.name,
        metric.kind,
        metric.unit,
        metric.query.stat,
        match,
      ]),
    ).toEqual([
      ['servlet.request.rate', 'rate', '1/s', 'hits_per_second', 0.8],
      ['servlet.request.errors', 'proportion', 'ratio', 'error_rate', 0.8],
      ['servlet.request.p50', 'quantile', 's', 'latency_p50', 0.8],
      ['servlet.request.p95', 'quantile', 's', 'latency_p95', 0.8],
      ['servlet.request.p99', 'quantile', 's', 'latency_p99', 0.8],
      ['postgres.query.rate', 'rate', '1/s', 'hits_per_second', 0.48],
      ['postgres.query.errors', 'proportion', 'ratio', 'error_rate', 0.48],
    ]);
    expect(found[1].reason).toBe(
      "Datadog has trace.servlet.request.errors with service:cart and env:prod, and the service's name says that this is the service.",
    );
    expect(found[0].metric).toMatchObject({
      entityRef: 'component:default/cart',
      sourceId: 'datadog',
      stepSeconds: 60,
      query: { service: '$service', operation: 'servlet.request' },
    });
  });

  it('can be defined', async () => {
    const source = sourceOf(fake);
    for (const { metric } of await discover()) {
      await expect(
        source.validate(metric, { signal }),
      ).resolves.toBeUndefined();
    }
  });

  it('is surer by the annotation', async () => {
    const [first] = await discover({ 'datadoghq.com/service-name': 'cart' });
    expect(first.match).toBe(1);
    expect(first.reason).toContain('the annotation datadoghq.com/service-name');
  });

  it('is nothing where Datadog has nothing', async () => {
    expect(await discover({ 'datadoghq.com/service-name': 'none' })).toEqual(
      [],
    );
  });

  it('needs a scope', async () => {
    fake.scopes.delete('metrics_read');
    await expect(discover()).rejects.toThrow('needs the scope metrics_read');
  });
});
