import { loadCheck, type Check } from './__testUtils__/contracts';
import { FakeDatadog, NOW } from './__testUtils__/FakeDatadog';
import { aService, signal, sourceOf } from './__testUtils__/startDatadog';
import {
  aTarget,
  MINUTE,
  perMinute,
  START,
  WINDOW,
} from './__testUtils__/targets';

const CART = ['service:cart', 'env:prod'];
const LOAD = [3, 1, null, 4, 1, 5, 9, 2, 6, 5, 3];
const RATIO = {
  numerator: 'sum:cart.errors{$selector}.as_count()',
  denominator: 'sum:cart.hits{$selector}.as_count()',
};

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
  fake.series = [
    perMinute('cart.load', CART, LOAD),
    perMinute('cart.load', ['service:cart', 'env:staging'], [70, 70, 70]),
    perMinute('cart.load', ['service:other', 'env:prod'], [80, 80, 80]),
  ];
});
afterEach(() => fake.stop());

const read = (target = aTarget({}), window = WINDOW, settings = {}) =>
  sourceOf(fake, settings).readSeries(target, window, { signal });
const valuesOf = ({ points }: { points: [number, number | null][] }) =>
  points.map(([, value]) => value);
const lastBody = () => {
  const { requests } = fake.vendor;
  // What it has to look like is what the tests say.
  return requests[requests.length - 1].body as any;
};

describe('a series', () => {
  it('has one point per step that tells of the minute before it, null where there is no value', async () => {
    const answer = await read();
    expect(valuesOf(answer)).toEqual(LOAD);
    expect(answer.points.map(([at]) => at)).toEqual(
      LOAD.map((_, i) => START + i * MINUTE),
    );
    expect(answer.warnings).toEqual([]);
    expect(answer.resolvedQuery).toBe(
      'avg:cart.load{service:cart,env:prod} every 60 s',
    );
    expect(lastBody().data).toMatchObject({
      type: 'timeseries_request',
      attributes: { from: START - 2 * MINUTE, to: NOW, interval: MINUTE },
    });
  });

  it('leaves out the minute that is not over', async () => {
    fake.series = [perMinute('cart.load', CART, [...LOAD, 99])];
    expect(valuesOf(await read())).toEqual(LOAD);
  });

  it('is put on the next point where the grid lies between whole steps', async () => {
    const window = {
      ...WINDOW,
      start: new Date(START + 20_000),
      end: new Date(NOW - 40_000),
    };
    expect(valuesOf(await read(aTarget({}), window))).toEqual(
      LOAD.slice(0, -1),
    );
  });

  it.each([
    ['nothing at all', []],
    ['another service', [perMinute('cart.load', ['service:x'], [1])]],
  ])('is empty where Datadog has %s', async (_, series) => {
    fake.series = series;
    const answer = await read();
    expect(valuesOf(answer)).toEqual(LOAD.map(() => null));
    expect(answer.warnings).toEqual([]);
  });

  it('keeps one value of a wider interval, says so, and makes none up', async () => {
    fake.leastIntervalMs = 2 * MINUTE;
    fake.series = [
      perMinute(
        'cart.load',
        CART,
        LOAD.map(() => 4),
      ),
    ];
    const answer = await read();
    expect(valuesOf(answer)).toEqual([
      ...[4, null, 4, null, 4, null, 4, null, 4, null, 4],
    ]);
    expect(answer.warnings).toEqual([
      'Datadog answered every 120 seconds instead of every 60; the points between have no value',
    ]);
  });

  it('is read in pieces of a thousand points, with nothing lost between them', async () => {
    const values = Array.from({ length: 2_500 }, (_, i) => i);
    const start = NOW - 2_499 * MINUTE;
    fake.series = [
      {
        metric: 'cart.load',
        tags: CART,
        points: values.map(i => [start + (i - 1) * MINUTE, i]),
      },
    ];
    const answer = await read(aTarget({}), {
      ...WINDOW,
      start: new Date(start),
    });
    expect(valuesOf(answer)).toEqual(values);
    expect(fake.vendor.requests).toHaveLength(3);
  });

  it('loses no value of a wider interval between two pieces', async () => {
    const wide = 7 * MINUTE;
    const start = NOW - 2_499 * MINUTE;
    fake.leastIntervalMs = wide;
    fake.series = [
      {
        metric: 'cart.load',
        tags: CART,
        points: Array.from({ length: 2_600 }, (_, i) => [
          NOW - i * MINUTE - 30_000,
          4,
        ]),
      },
    ];
    const { points } = await read(aTarget({}), {
      ...WINDOW,
      start: new Date(start),
    });
    expect(points).toEqual(
      points.map(([at]) => [at, at % wide === 0 ? 4 : null]),
    );
  });

  it('is not read when it would have too many points', async () => {
    const window = { ...WINDOW, start: new Date(NOW - 11_000 * MINUTE) };
    await expect(read(aTarget({}), window)).rejects.toThrow(
      '11001 points were asked for, Datadog gives at most 11000 of a series; the smallest step that fits is 61 seconds',
    );
    expect(fake.vendor.requests).toEqual([]);
  });

  it('has to be one', async () => {
    fake.series = ['a', 'b'].map(host =>
      perMinute('cart.load', [...CART, `host:${host}`], [1]),
    );
    const query = { query: 'avg:cart.load{$selector} by {host}' };
    await expect(read(aTarget({ query }))).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The query returns 2 series where one is needed: host:a; host:b. Take "by {…}" out of it, or narrow it with tags',
    });
  });

  it('is refused where it has values between the steps', async () => {
    fake.vendor.expect({
      answer: {
        status: 200,
        body: {
          data: {
            type: 'timeseries_response',
            attributes: {
              series: [{ group_tags: [], query_index: 0, unit: null }],
              times: [START, START + 10_000, START + 20_000],
              values: [[1, 2, 3]],
            },
          },
        },
      },
    });
    await expect(read()).rejects.toThrow(
      'The query gives a value every 10 seconds where one every 60 was asked for; take .rollup() out of it, or make the step as long',
    );
  });

  it('is told in the unit of the metric', async () => {
    const nanosecond = {
      family: 'time',
      name: 'nanosecond',
      scale_factor: 1e-9,
    };
    fake.series = [
      { ...perMinute('cart.load', CART, [2e9]), unit: nanosecond },
    ];
    const answer = await read(aTarget({ unit: 's' }));
    expect(valuesOf(answer)[0]).toBeCloseTo(2, 12);
    expect(answer.warnings).toEqual(['nanoseconds were converted to s']);
  });
});

describe('a ratio', () => {
  const proportion = aTarget({ kind: 'proportion', query: RATIO });

  it('divides counts, and counts an event that never happened as 0', async () => {
    fake.series = [
      perMinute('cart.hits', CART, [10, 20, 0, null, 40]),
      perMinute('cart.errors', CART, [1, null, 0, 3, 10]),
    ];
    const answer = await read(proportion);
    expect(valuesOf(answer).slice(0, 5)).toEqual([0.1, 0, null, null, 0.25]);
    expect(answer.warnings).toEqual([]);
    expect(answer.resolvedQuery).toBe(
      '(sum:cart.errors{service:cart,env:prod}.as_count()) / (sum:cart.hits{service:cart,env:prod}.as_count()) every 60 s',
    );
  });

  it('says so when the numerator has no series', async () => {
    fake.series = [perMinute('cart.hits', CART, [10, 20])];
    const answer = await read(proportion);
    expect(valuesOf(answer).slice(0, 3)).toEqual([0, 0, null]);
    expect(answer.warnings).toEqual([
      'The numerator has no series in a part of this window; it was counted as 0',
    ]);
  });

  it('of a mean has no value without a numerator', async () => {
    fake.series = [perMinute('cart.hits', CART, [10, 20])];
    const answer = await read(aTarget({ kind: 'mean', query: RATIO }));
    expect(valuesOf(answer)[0]).toBeNull();
  });

  it('of APM is of errors and hits, of the arm alone', async () => {
    const of = (stat: string, version: string, values: number[]) =>
      perMinute(
        `apm/servlet.request/${stat}`,
        [...CART, `version:${version}`],
        values,
      );
    fake.series = [
      ...[of('hits', '1.1', [100, 100]), of('errors', '1.1', [50, 50])],
      ...[of('hits', '1.2', [10, 20]), of('errors', '1.2', [1, 1])],
    ];
    const query = { operation: 'servlet.request', stat: 'error_rate' };
    const target = aTarget(
      { kind: 'proportion', query },
      { arm: 'canary', selector: { version: '1.2' } },
    );
    const answer = await read(target);
    expect(valuesOf(answer).slice(0, 2)).toEqual([0.1, 0.05]);
    expect(lastBody().data.attributes.queries).toEqual([
      {
        data_source: 'apm_metrics',
        name: 'a',
        service: 'cart',
        stat: 'errors',
        operation_name: 'servlet.request',
        query_filter: 'env:prod AND version:1.2',
      },
      expect.objectContaining({ name: 'b', stat: 'hits' }),
    ]);
  });
});

describe('the tags of a service', () => {
  it('come from its annotations, and from the source where it names no environment', async () => {
    const source = sourceOf(fake);
    const resolved = (annotations: Record<string, string>) =>
      source.resolve(aTarget({}, { entity: aService(annotations) }), 60);
    expect(resolved({})).toContain('{service:cart,env:prod}');
    expect(
      resolved({
        'datadoghq.com/service-name': 'Web-Cart',
        'datadoghq.com/env': 'live',
        'hone.dev/service-name': 'other',
      }),
    ).toContain('{service:web-cart,env:live}');
    expect(resolved({ 'hone.dev/service-name': 'shop' })).toContain(
      '{service:shop,env:prod}',
    );
    const bare = sourceOf(fake, { env: undefined });
    expect(bare.resolve(aTarget({}), 60)).toContain('{service:cart}');
  });
});
