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
      'the PromQL has a syntax error at line 1, column 32, at its end',
    ]);
    expect(lintQuery('sum(a{$selector}) wrong by').errors[0]).toBe(
      'the PromQL has a syntax error at line 1, column 19, before "wrong by"',
    );
    expect(
      lintQuery('sum(\n  rate(a{$selector}[$window]) wrong\n)').errors[0],
    ).toBe(
      'the PromQL has a syntax error at line 2, column 31, before "wrong"',
    );
    expect(lintQuery(' ').errors).toEqual(['the query is empty']);
  });

  it.each([
    ['"up"', 'a text', 'at line 1, column 1, before ""up""'],
    ['42', 'a number that belongs to no series', 'at line 1, column 1'],
    ['-(1 + time())', 'a number that belongs to no series', 'before "-(1 +'],
    ['# a note\nscalar(up)', 'a number', 'at line 2, column 1'],
    ['1 > bool 2', 'a number', 'at line 1'],
    ['up[5m]', 'a range of samples', 'at line 1, column 1, before "up[5m]"'],
    ['(up{$selector}[1h:5m] offset 5m)', 'a range of samples', 'column 1'],
  ])('refuses %j, which is no metric', (query, what, place) => {
    const { errors } = lintQuery(query);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`the PromQL is ${what}`);
    expect(errors[0]).toContain(place);
  });

  it.each(['1 + up', 'vector(1)', '-up', 'up @ 5', 'up offset 5m', '(up > 1)'])(
    'accepts %s',
    query => {
      expect(lintQuery(query).errors).toEqual([]);
    },
  );

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
