import { lintPlan, queryPlan } from './queryPlan';

describe('queryPlan', () => {
  it.each([
    ['proportion', { numerator: 'a', denominator: 'b' }, 'ratio'],
    ['mean', { numerator: 'a', denominator: 'b' }, 'ratio'],
    ['mean', { expr: 'a' }, 'expr'],
    ['quantile', { expr: 'a' }, 'expr'],
    ['rate', { expr: 'a' }, 'expr'],
  ] as const)('%s takes %j', (kind, query, type) => {
    expect(queryPlan(kind, query).type).toBe(type);
  });

  it.each([
    ['proportion', { expr: 'a' }, 'but only expr was given'],
    ['proportion', { numerator: 'a' }, 'but only numerator was given'],
    ['proportion', {}, 'but nothing was given'],
    [
      'rate',
      { numerator: 'a', denominator: 'b' },
      'query of a rate needs expr, but',
    ],
    [
      'mean',
      { expr: 'a', numerator: 'b' },
      'needs expr, or numerator and denominator',
    ],
    ['mean', { promql: 'a' }, 'but promql was given'],
  ] as const)('%s refuses %j', (kind, query, text) => {
    expect(() => queryPlan(kind, query)).toThrow(text);
  });

  it('names the field whose text is at fault', () => {
    expect(() =>
      lintPlan({ type: 'ratio', numerator: 'up', denominator: 'up(' }),
    ).toThrow(/^query\.denominator: the PromQL has a syntax error/);
  });
});
