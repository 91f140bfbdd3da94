import fc from 'fast-check';
import { lintQuery } from './lintQuery';

describe('lintQuery', () => {
  it.each([
    'sum(rate(http_requests_total{$selector,code=~"5.."}[$window]))',
    'histogram_quantile(0.95, sum by (le) (rate(h_bucket{$selector}[$window])))',
    'max_over_time(sum(queue_depth{$selector})[$window:$step])',
    'resets(http_requests_total{$selector}[1h])',
  ])('accepts %s', query => {
    expect(lintQuery(query)).toEqual({ errors: [], warnings: [] });
  });

  it('tells where the syntax is wrong, in the text that was written', () => {
    expect(lintQuery('sum(rate(a{$selector}[$window])').errors).toEqual([
      'the PromQL has a syntax error at character 32, at its end',
    ]);
    expect(lintQuery('sum(a{$selector}) wrong by').errors[0]).toBe(
      'the PromQL has a syntax error at character 19, before "wrong by"',
    );
    expect(lintQuery(' ').errors).toEqual(['the query is empty']);
  });

  it.each(['rate', 'increase', 'irate'])('refuses %s after sum', name => {
    const { errors } = lintQuery(`${name}(sum(a_total{$selector})[5m:1m])`);
    expect(errors).toEqual([
      `${name}() of sum() misreads counters that restart: use sum(${name}(…)) instead`,
    ]);
  });

  it('warns of a counter without a rate', () => {
    expect(lintQuery('sum(a_total{$selector})').warnings).toHaveLength(1);
    expect(lintQuery('sum(a{$selector})').warnings).toEqual([]);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(Array.isArray(lintQuery(text).errors)).toBe(true);
      }),
    );
  });
});
