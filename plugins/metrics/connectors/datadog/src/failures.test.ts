import { loadCheck, type Check } from './__testUtils__/contracts';
import {
  API_KEY,
  APPLICATION_KEY,
  FakeDatadog,
  NOW,
} from './__testUtils__/FakeDatadog';
import { signal, sourceOf } from './__testUtils__/startDatadog';
import { aTarget, perMinute, WINDOW } from './__testUtils__/targets';

const YEAR_MS = 365 * 86_400_000;

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
  fake.series = [perMinute('cart.load', ['service:cart', 'env:prod'], [7])];
});
afterEach(() => fake.stop());

type Options = Parameters<typeof sourceOf>[2];
const read = (options: Options = {}, target = aTarget({}), window = WINDOW) =>
  sourceOf(fake, {}, options).readSeries(target, window, { signal });
const first = async (options: Options = {}) =>
  (await read(options)).points[0][1];
const answers = (
  status: number,
  body?: unknown,
  headers?: Record<string, string>,
) => fake.vendor.expect({ answer: { status, body, headers } });

describe('a Datadog that does not answer as it should', () => {
  it.each([
    ['its own header, in seconds', { 'X-RateLimit-Reset': '1' }, 990],
    ['Retry-After in seconds', { 'Retry-After': '1' }, 990],
    [
      'Retry-After as a date',
      { 'Retry-After': 'Fri, 27 Nov 2026 12:00:01 GMT' },
      990,
    ],
    ['no header', {}, 0],
    ['a header that is none', { 'X-RateLimit-Reset': 'soon' }, 0],
  ])('is waited for by %s', async (_, headers, waitMs) => {
    answers(429, { errors: ['Rate limit of 300 requests'] }, headers as never);
    const start = performance.now();
    expect(await first()).toBe(7);
    expect(performance.now() - start).toBeGreaterThanOrEqual(waitMs);
    expect(fake.vendor.requests).toHaveLength(2);
  });

  it('is left alone until a long limit is over', async () => {
    let now = NOW;
    answers(429, { errors: [] }, { 'X-RateLimit-Reset': '3600' });
    const source = sourceOf(fake, {}, { now: () => now });
    const again = () => source.readSeries(aTarget({}), WINDOW, { signal });
    const sentence =
      'Datadog asks to wait until 2026-11-27T13:00:00.000Z because there were too many requests; reading goes on then';
    await expect(again()).rejects.toThrow(sentence);
    await expect(again()).rejects.toThrow(sentence);
    expect(fake.vendor.requests).toHaveLength(1);
    now += 3_600_001;
    expect((await again()).points[0][1]).toBe(7);
  });

  it.each([500, 502, 503, 504])('is asked again after %d', async status => {
    answers(status, { errors: ['oops'] });
    expect(await first()).toBe(7);
  });

  it('is down for good', async () => {
    for (let i = 0; i < 4; i += 1) answers(503);
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Datadog answered 503',
    });
  });

  it('is asked again when it breaks off', async () => {
    fake.vendor.expect({ cut: true });
    expect(await first()).toBe(7);
  });

  it('is asked again when it is slow', async () => {
    fake.vendor.expect({ slowMs: 6_000 });
    expect(await first({ timeoutMs: 2_000 })).toBe(7);
    expect(fake.vendor.requests.length).toBeGreaterThan(1);
  });

  it('is not asked any more when nobody waits', async () => {
    fake.vendor.expect({ slowMs: 2_000 });
    const waiting = new AbortController();
    const reading = sourceOf(fake).readSeries(aTarget({}), WINDOW, waiting);
    setTimeout(() => waiting.abort(new Error('nobody waits')), 50);
    await expect(reading).rejects.toThrow('nobody waits');
  });

  it.each([
    ['text', 'not described', 'Sign in'],
    ['no series', 'not described', { data: { attributes: { times: [] } } }],
    ['nothing', 'not described', undefined],
    ['a list', 'not described', []],
    [
      'texts for numbers',
      'not described',
      { data: { attributes: { series: [], times: ['x'], values: [] } } },
    ],
  ])('answers with %s', async (_, sentence, body) => {
    answers(200, body);
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: `Datadog answered /api/v2/query/timeseries with something that is ${sentence}; check site and baseUrl of hone.metrics.datadog[0]`,
    });
  });

  it('redirects to a page for people', async () => {
    answers(302, undefined, { Location: 'https://app.datadoghq.com/login' });
    await expect(read()).rejects.toThrow('redirects elsewhere (302)');
  });

  it('tells of an error beside what it has', async () => {
    answers(200, {
      errors: 'one shard did not answer',
      data: { attributes: { series: [], times: [], values: [] } },
    });
    expect((await read()).warnings).toEqual(['one shard did not answer']);
  });

  it('gives fewer series than it names, and values that are none', async () => {
    const series = [{ query_index: 0, group_tags: null, unit: 'odd' }];
    answers(200, {
      data: {
        attributes: { series, times: [NOW - 660_000], values: [] },
      },
    });
    expect(await first()).toBeNull();
  });
});

describe('a query that is at fault', () => {
  it('is told in the words of Datadog', async () => {
    const ago = {
      ...WINDOW,
      start: new Date(WINDOW.start.getTime() - 2 * YEAR_MS),
      end: new Date(WINDOW.end.getTime() - 2 * YEAR_MS),
    };
    await expect(read({}, aTarget({}), ago)).rejects.toMatchObject({
      name: 'InputError',
      message:
        'Datadog refused the request (400): Queries ending outside the retention date are invalid',
    });
  });

  it('is found by asking when it is defined', async () => {
    const source = sourceOf(fake);
    const validate = (query: Record<string, string>) =>
      source.validate({ kind: 'mean', query }, { signal });
    await validate({ query: 'avg:cart.load{$selector}' });
    // A 200 with the status error.
    await expect(
      validate({ query: 'avg:cart load{$selector}' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'query.query: Datadog refused the query: Error parsing query',
    });
    await validate({ stat: 'hits' });
    await expect(
      source.validate(
        {
          kind: 'proportion',
          query: {
            numerator: 'sum:a{*}.as_count()',
            denominator: 'sum:b c{*}.as_count()',
          },
        },
        { signal },
      ),
    ).rejects.toThrow('query.denominator: Datadog refused the query');
  });

  it('can be defined while Datadog is down, or refuses the keys', async () => {
    const source = sourceOf(fake);
    const query = { query: 'avg:cart.load{$selector}' };
    for (let i = 0; i < 4; i += 1) answers(503);
    await source.validate({ kind: 'mean', query }, { signal });
    fake.scopes.clear();
    await source.validate({ kind: 'mean', query }, { signal });
    await expect(
      source.validate({ kind: 'mean', query }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('keys', () => {
  const apm = aTarget({ kind: 'rate', query: { stat: 'hits_per_second' } });

  it.each([
    ['timeseries_query', aTarget({}), 'timeseries_query'],
    ['apm_read', apm, 'timeseries_query, and apm_read for APM metrics'],
  ])('without the scope %s', async (scope, target, named) => {
    fake.scopes.delete(scope);
    await expect(read({}, target)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: `Datadog refused the keys (403); the application key of hone.metrics.datadog[0] needs the scope ${named}, and both keys have to be of its site and not revoked: Forbidden`,
    });
  });

  it.each(['apiKey', 'applicationKey'] as const)(
    'that have expired: %s',
    async key => {
      fake[key] = 'renewed';
      await expect(read()).rejects.toThrow('Datadog refused the keys (403)');
      expect(fake.vendor.requests).toHaveLength(1);
    },
  );

  it('are checked', async () => {
    const source = sourceOf(fake);
    await source.check({ signal });
    answers(200, { valid: false });
    await expect(source.check({ signal })).rejects.toThrow(
      'Datadog does not know the API key; check apiKey of hone.metrics.datadog[0]',
    );
    fake.apiKey = 'renewed';
    await expect(source.check({ signal })).rejects.toThrow(
      'Datadog refused the keys (403); check apiKey of hone.metrics.datadog[0], and that site is the one it was made in: Forbidden',
    );
  });

  it('never come into a sentence', async () => {
    const said = `${API_KEY} and ${APPLICATION_KEY}`;
    answers(400, { errors: [said] });
    const wrong = read();
    await expect(wrong).rejects.toThrow('[redacted] and [redacted]');
    await expect(wrong).rejects.not.toThrow(API_KEY);
    answers(418, { errors: [said] });
    await expect(read()).rejects.not.toThrow(APPLICATION_KEY);
  });
});
