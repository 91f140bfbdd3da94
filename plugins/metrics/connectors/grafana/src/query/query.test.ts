import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import fc from 'fast-check';
import { entity } from '../__testUtils__/connecting';
import { checkExpression } from './checkExpression';
import { queryPlan } from './queryPlan';
import { fillRawQuery, rawHasSelector, readRawQuery } from './rawQuery';
import { serviceSelector } from './serviceSelector';

const rules = {
  datasourceUid: 'prom',
  datasourceUids: ['prom', 'loki'],
  rawQueries: true,
  entityLabel: 'service_name',
  scrapeIntervalSeconds: 15,
};
const plan = (kind: MetricKind, query: SourceQuery, changed = {}) =>
  queryPlan({ kind, query }, { ...rules, ...changed });

describe('a query', () => {
  it('asks the data source that it names, else the default', () => {
    expect(plan('rate', { expr: 'up' })).toMatchObject({
      datasourceUid: 'prom',
      value: { type: 'expr', field: 'expr', text: 'up' },
      per: undefined,
    });
    expect(
      plan('proportion', {
        datasourceUid: 'loki',
        numerator: 'a',
        denominator: 'b',
      }),
    ).toMatchObject({
      datasourceUid: 'loki',
      value: { text: 'a' },
      per: { text: 'b' },
    });
    expect(
      plan('quantile', { rawQuery: '{"rawSql":"SELECT 1"}' }).value,
    ).toEqual({
      type: 'raw',
      field: 'rawQuery',
      query: { rawSql: 'SELECT 1' },
    });
  });

  it.each<[MetricKind, SourceQuery, string]>([
    ['rate', {}, 'query of a rate needs expr or rawQuery, but nothing was'],
    [
      'rate',
      { expr: 'a', rawQuery: '{}' },
      'needs expr or rawQuery, but only expr and rawQuery was given',
    ],
    [
      'rate',
      { numerator: 'a', denominator: 'b' },
      'query of a rate needs expr or rawQuery, but only numerator and denominator was given',
    ],
    [
      'mean',
      { numerator: 'a' },
      'or numerator and denominator, but only numerator was given',
    ],
    [
      'proportion',
      { expr: 'a' },
      'query of a proportion needs numerator and denominator',
    ],
    ['rate', { query: 'a' }, 'rawQuery, but "query" was given'],
    [
      'rate',
      { expr: 'a', datasourceUid: 'secret-sql' },
      'query.datasourceUid has to be one of the configured data sources (prom, loki), but "secret-sql" was given',
    ],
  ])('of a %s is refused: %j', (kind, query, sentence) => {
    expect(() => plan(kind, query)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(sentence),
      }),
    );
  });

  it('in the form of a data source needs an administrator', () => {
    const raw = { rawQuery: '{"rawSql":"DROP TABLE users"}' };
    expect(() => plan('rate', raw, { rawQueries: false })).toThrow(
      'query.rawQuery is not allowed here: an administrator has to set rawQueries',
    );
  });

  it('needs a data source from somewhere', () => {
    const none = { datasourceUid: undefined, datasourceUids: [] };
    expect(() => plan('rate', { expr: 'a' }, none)).toThrow(
      'query.datasourceUid is missing',
    );
    expect(() => plan('rate', { expr: 'a', datasourceUid: 'x' }, none)).toThrow(
      'one of the configured data sources (there are none)',
    );
  });
});

describe('an expression', () => {
  it.each([
    'sum(rate(a{b="(",c=~\'[\'}[5m]))',
    'sum by (x) (count_over_time({app="cart"} |= `it"s (` [1m]))',
    'up # closes nothing: )\n + 1',
    'a{b="\\"("}',
  ])('may be right: %s', text => {
    expect(() => checkExpression('expr', text)).not.toThrow();
  });

  it.each([
    ['  ', 'query.expr is empty'],
    [
      'sum(rate(a[5m])',
      'query.expr: "(" is not closed at character 4, before "(rate(a[5m])"',
    ],
    ['sum(a))', '")" closes nothing at character 7, before ")"'],
    ['a[5m)', '")" closes nothing at character 5'],
    ['a{b="c}', 'a quote is not closed at character 5, before ""c}"'],
  ])('is refused with the place: %s', (text, sentence) => {
    expect(() => checkExpression('expr', text)).toThrow(sentence);
  });
});

describe('a query in the form of a data source', () => {
  it('is filled within its texts', () => {
    const query = readRawQuery(
      '{"rawSql":"WHERE $selector","deep":[{"a":"$step"}],"n":1,"none":null}',
    );
    expect(rawHasSelector(query)).toBe(true);
    expect(
      fillRawQuery(query, { selector: 'a="b"', window: '5m', step: '60s' }),
    ).toEqual({
      rawSql: 'WHERE a="b"',
      deep: [{ a: '60s' }],
      n: 1,
      none: null,
    });
    expect(rawHasSelector(readRawQuery('{"a":"b"}'))).toBe(false);
  });

  it.each([
    ['{"a":', 'query.rawQuery has to be JSON:'],
    ['[1]', 'has to be a JSON object such as'],
    ['null', 'has to be a JSON object such as'],
    ['{"datasource":{"uid":"x"}}', 'must not hold "datasource"'],
    ['{"refId":"B"}', 'must not hold "refId"'],
    ['{"timeRange":{}}', 'must not hold "timeRange"'],
    [
      `{"a":${'['.repeat(20)}${']'.repeat(20)}}`,
      'must not be nested deeper than 10 levels',
    ],
  ])('is refused: %s', (text, sentence) => {
    expect(() => readRawQuery(text)).toThrow(sentence);
  });
});

describe('the labels of a service', () => {
  const selector = (annotations: Record<string, string>) =>
    serviceSelector(entity('cart', annotations), 'service_name');

  it('are those of its annotation, else its name', () => {
    expect(selector({})).toEqual({
      matchers: 'service_name="cart"',
      guessed: true,
    });
    expect(selector({ 'hone.dev/service-name': 'shop/cart"' })).toEqual({
      matchers: 'service_name="shop/cart\\""',
      guessed: true,
    });
    expect(
      selector({ 'hone.dev/prometheus-selector': '{job="c", a!~"x|y",}' }),
    ).toEqual({ matchers: 'job="c", a!~"x|y"', guessed: false });
  });

  it.each(['', 'cart', 'job=cart', 'a="b"} or up{c="d"', 'a="b'])(
    'are no matchers: %s',
    text => {
      expect(() => selector({ 'hone.dev/prometheus-selector': text })).toThrow(
        'has to be a list of label matchers such as job="cart"',
      );
    },
  );

  it('cannot be broken out of by any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name => {
        const { matchers } = selector({ 'hone.dev/service-name': name });
        const text = /^service_name="((?:[^"\\\n]|\\.)*)"$/s.exec(matchers);
        expect(text).not.toBeNull();
      }),
    );
  });
});
