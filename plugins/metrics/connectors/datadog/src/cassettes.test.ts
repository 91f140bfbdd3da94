import { startVendor, type VendorAnswer } from '@hone/testbed';
import { readCassettes, type Cassette } from './__testUtils__/cassettes';
import { API_KEY, APPLICATION_KEY } from './__testUtils__/FakeDatadog';
import { aService, signal, sourceOf } from './__testUtils__/startDatadog';
import { v2Contract } from './__testUtils__/v2Contract';
import { aTarget } from './__testUtils__/targets';

const KNOWN = [
  '/api/v2/query/timeseries',
  '/api/v2/query/scalar',
  '/api/v2/events',
  '/api/v2/dora/deployment',
];
/** Requests that Datadog refused for their form, and what of it. */
const WRONG = [
  'Events-Post-an-event-returns-Bad',
  'Timeseries-cross-product-query-returns-Bad',
];

const cassettes = readCassettes();
const known = cassettes.filter(({ request }) => KNOWN.includes(request.path));
const described = cassettes.length > 0 ? describe : describe.skip;

const named = (part: string): Cassette =>
  known.find(({ name }) => name.includes(part))!;

described('what Datadog recorded', () => {
  it('covers every call that can be compared', () => {
    expect(new Set(known.map(({ request }) => request.path))).toEqual(
      new Set(KNOWN),
    );
    expect(known).toHaveLength(9);
  });

  const wrong = known.filter(({ name }) =>
    WRONG.some(part => name.includes(part)),
  );
  const right = known.filter(cassette => !wrong.includes(cassette));
  const byName = (given: Cassette[]) =>
    given.map(cassette => [cassette.name, cassette] as const);

  it.each(byName(right))(
    'agrees with the descriptions written by hand: %s',
    (_, { request, answer }) => {
      expect(v2Contract.checkRequest(request)).toEqual([]);
      expect(v2Contract.checkAnswer(request, answer)).toEqual([]);
    },
  );

  it.each(byName(wrong))(
    'is refused by them where Datadog refused its form: %s',
    (_, { request, answer }) => {
      expect(v2Contract.checkRequest(request).join()).toMatch(/category|type/);
      expect(v2Contract.checkAnswer(request, answer)).toEqual([]);
    },
  );
});

described('recorded answers', () => {
  const replay = async <T>(
    answer: VendorAnswer,
    ask: (source: ReturnType<typeof sourceOf>) => Promise<T>,
  ): Promise<T> => {
    const vendor = await startVendor({
      contract: null,
      handle: () => answer,
    });
    try {
      return await ask(sourceOf({ vendor } as never));
    } finally {
      await vendor.stop();
    }
  };

  it('with gaps are put where they belong', async () => {
    const { answer } = named('Timeseries-cross-product-query-returns-OK');
    const start = 1_711_977_600_000;
    const { points } = await replay(answer, source =>
      source.readSeries(
        aTarget({}),
        {
          start: new Date(start),
          end: new Date(start + 3_600_000),
          stepSeconds: 60,
        },
        { signal },
      ),
    );
    const values = points.filter(([, value]) => value !== null);
    expect(values.map(([at, value]) => [(at - start) / 60_000, value])).toEqual(
      [
        [2, 1],
        [3, 1],
        [45, 87],
      ],
    );
    expect(points).toHaveLength(61);
  });

  it('without series are empty', async () => {
    const { answer } = named('with-apm_metrics-data-source');
    const { points, warnings } = await replay(answer, source =>
      source.readSeries(
        aTarget({ kind: 'rate', query: { stat: 'hits' } }),
        { start: new Date(0), end: new Date(120_000), stepSeconds: 60 },
        { signal },
      ),
    );
    expect(points).toEqual([
      [0, null],
      [60_000, null],
      [120_000, null],
    ]);
    expect(warnings).toEqual([]);
  });

  it('that refuse are told in their words', async () => {
    const { answer } = named('Scalar-cross-product-query-returns-Bad');
    const proportion = aTarget({
      kind: 'proportion',
      query: { stat: 'error_rate' },
    });
    const asked = replay(answer, source =>
      source.readMoments(
        proportion,
        { start: new Date(0), end: new Date(1) },
        { signal },
      ),
    );
    await expect(asked).rejects.toMatchObject({
      name: 'InputError',
      message:
        'Datadog refused the request (400): Queries ending outside the retention date are invalid',
    });
  });

  it('of API 1 are understood', async () => {
    const { answer } = cassettes.find(
      ({ request }) => request.path === '/api/v1/query',
    )!;
    const checked = replay(answer, source =>
      source.validate(
        { kind: 'mean', query: { query: 'avg:system.cpu.idle{*}' } },
        { signal },
      ),
    );
    await expect(checked).resolves.toBeUndefined();
  });
});

it('keys are sent as headers, never in an address', async () => {
  const vendor = await startVendor({
    contract: null,
    handle: () => ({ status: 200, body: { metrics: [] } }),
  });
  await sourceOf({ vendor } as never).discover(aService(), { signal });
  await vendor.stop();
  const [{ headers, path, query }] = vendor.requests;
  expect(headers).toMatchObject({
    'dd-api-key': API_KEY,
    'dd-application-key': APPLICATION_KEY,
  });
  expect(`${path}?${query}`).not.toContain(API_KEY);
});
