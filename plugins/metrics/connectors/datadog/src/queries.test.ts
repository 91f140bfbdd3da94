import fc from 'fast-check';
import type { MetricKind } from '@hone/backstage-plugin-metrics-common';
import { serviceTags } from './entity/serviceTags';
import { queryPlan } from './query/queryPlan';
import { describeQueries, toApiQueries } from './query/toRequest';
import { aService } from './__testUtils__/startDatadog';

const filled = (
  query: Record<string, string>,
  options: {
    kind?: MetricKind;
    env?: string;
    selector?: Record<string, string>;
  } = {},
) => {
  const { kind = 'mean', env = 'prod', selector } = options;
  const tags = serviceTags(aService(), env || undefined, selector);
  return describeQueries(toApiQueries(queryPlan(kind, query), tags));
};

const outcomeOf = (selector: Record<string, string>) => {
  try {
    return filled({ query: 'avg:a{$selector}' }, { selector });
  } catch (error) {
    return (error as Error).name;
  }
};

describe('placeholders', () => {
  it.each([
    ['avg:a{$selector}', 'avg:a{service:cart,env:prod,version:1.2}'],
    [
      'avg:a{service:$service,env:$env,version:$version}',
      'avg:a{service:cart,env:prod,version:1.2}',
    ],
    [
      'avg:a{$selector AND NOT host:x}',
      'avg:a{(service:cart AND env:prod AND version:1.2) AND NOT host:x}',
    ],
    [
      'avg:a{x:1,$selector} by {host}',
      'avg:a{x:1,service:cart,env:prod,version:1.2} by {host}',
    ],
    [
      'avg:a{x:1 OR y:2,version:$version} / avg:b{$selector}',
      'avg:a{x:1 OR y:2,version:1.2} / avg:b{service:cart,env:prod,version:1.2}',
    ],
  ])('of %s', (query, expected) => {
    expect(filled({ query }, { selector: { version: '1.2' } })).toBe(expected);
  });

  it('stand for all versions without an arm', () => {
    expect(filled({ query: 'avg:a{version:$version}' })).toBe(
      'avg:a{version:*}',
    );
  });

  it('are taken from the arm first', () => {
    const selector = { service: 'cart-canary', env: 'live', track: 'B' };
    expect(filled({ query: 'avg:a{$selector}' }, { selector })).toBe(
      'avg:a{service:cart-canary,env:live,track:b}',
    );
    expect(filled({ stat: 'apdex' }, { selector })).toBe(
      'apm_metrics apdex of service:cart-canary, env:live AND track:b',
    );
  });

  it('need an environment only where it is asked for', () => {
    expect(filled({ query: 'avg:a{$selector}' }, { env: '' })).toBe(
      'avg:a{service:cart}',
    );
    expect(() => filled({ query: 'avg:a{env:$env}' }, { env: '' })).toThrow(
      'The query has $env, but no environment is known: annotate the service with datadoghq.com/env, or set env of the source',
    );
  });

  it('cannot be left out where an arm has to be told from another', () => {
    const selector = { version: '1.2', track: 'b' };
    expect(() =>
      filled({ query: 'avg:a{version:$version}' }, { selector }),
    ).toThrow(
      "query.query has no place for track:b, so the arm cannot be told from the other one; put {$selector} behind the metric's name",
    );
    expect(() =>
      filled(
        { service: 'payment', stat: 'hits' },
        { selector: { service: 'x' } },
      ),
    ).toThrow('query.service is "payment", so the arm service:x has no place');
  });

  it('are never a way out of the filter', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc
        .array(fc.constantFrom(...'{},*!()" $:ab\n'.split('')), {
          maxLength: 8,
        })
        .map(signs => signs.join('')),
    );
    fc.assert(
      fc.property(text, text, (key, value) => {
        // Refused, or one more filter made of nothing that means something.
        expect(outcomeOf({ [key]: value })).toMatch(
          /^InputError$|^avg:a\{(?:[^{},*!()"$\s]+,){1,2}[^{},*!()"$\s]+\}$/,
        );
      }),
    );
  });

  it.each([
    [
      { version: '1.2}, *' },
      "version of the arm's selector has to be a tag's value",
    ],
    [{ version: '*' }, 'but "*" was given'],
    [
      { 'a b': 'c' },
      'The arm\'s selector has to be made of tag keys such as version, but "a b" was given',
    ],
  ])('refuse %j', (selector, sentence) => {
    expect(() =>
      filled({ query: 'avg:a{$selector}' }, { selector: selector as never }),
    ).toThrow(sentence);
  });
});

describe('the filter of an APM query', () => {
  it.each([
    [undefined, 'env:prod AND version:1.2'],
    ['host:a', 'host:a AND env:prod AND version:1.2'],
    ['host:a OR host:b', '(host:a OR host:b) AND env:prod AND version:1.2'],
    ['env:live', 'env:live AND version:1.2'],
    ['host IN (a,b)', 'host IN (a,b) AND env:prod AND version:1.2'],
  ])('%s is joined with the environment and the arm', (filter, expected) => {
    const query = { stat: 'latency_p95', ...(filter && { filter }) };
    expect(
      filled(query, { kind: 'quantile', selector: { version: '1.2' } }),
    ).toBe(`apm_metrics latency_p95 of service:cart, ${expected}`);
  });
});

describe('queries that cannot work', () => {
  it.each<[MetricKind, Record<string, string>, string]>([
    ['mean', {}, 'but nothing was given'],
    ['mean', { expr: 'up' }, 'but expr was given'],
    [
      'mean',
      { query: 'avg:a{*}', stat: 'hits' },
      'but query and stat was given',
    ],
    [
      'mean',
      { query: 'avg:a' },
      'query.query has to be a metrics query with a filter in braces',
    ],
    [
      'mean',
      { query: 'avg:a{x' },
      'query.query has a "{" without its other half',
    ],
    [
      'mean',
      { query: 'avg:a{(x})' },
      'query.query has a "}" without its other half',
    ],
    [
      'mean',
      { query: 'avg:a{$host}' },
      'query.query has $host, but only $selector, $service, $env, $version are filled',
    ],
    ['mean', { query: ' ' }, 'query.query is missing'],
    ['mean', { numerator: 'sum:a{*}' }, 'query.denominator is missing'],
    [
      'rate',
      { numerator: 'sum:a{*}', denominator: 'sum:b{*}' },
      'a numerator and a denominator make a proportion or a mean',
    ],
    [
      'proportion',
      { query: 'avg:a{*}' },
      'query of a proportion needs numerator and denominator',
    ],
    [
      'proportion',
      { numerator: 'sum:a{*}', denominator: 'sum:b{*}.as_count()' },
      'query.numerator has to count events, so it needs .as_count()',
    ],
    [
      'proportion',
      { stat: 'hits' },
      'query.stat of a proportion has to be error_rate, but "hits" was given',
    ],
    ['mean', { operation: 'x' }, 'query.stat has to be one of hits'],
    [
      'mean',
      { stat: 'latency_distribution' },
      'but "latency_distribution" was given',
    ],
    [
      'mean',
      { stat: 'hits', service: 'a b' },
      "query.service has to be $service or a service's name",
    ],
    [
      'mean',
      { stat: 'hits', operation: 'a b' },
      'query.operation has to be the name of an operation',
    ],
    [
      'mean',
      { stat: 'hits', filter: 'a:b,c:d' },
      'query.filter has to use AND, OR and NOT',
    ],
    ['mean', { stat: 'hits', filter: 'a:b) OR (c:d' }, 'pairs of parentheses'],
    [
      'mean',
      { stat: 'hits', filter: '$selector' },
      'query.filter must not have $selector',
    ],
  ])('%s %j', (kind, query, sentence) => {
    expect(() => filled(query, { kind })).toThrow(sentence);
  });
});
