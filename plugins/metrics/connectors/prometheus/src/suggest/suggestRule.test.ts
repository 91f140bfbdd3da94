import { matcher } from '@hone/backstage-plugin-metrics-node';
import { findPrometheus } from '@hone/testbed';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeWithPrometheus } from '../__testUtils__/describeWithPrometheus';
import { recordName } from './recordName';
import { exactLabels, looksCostly, recordingRule } from './suggestRule';

describe('looksCostly', () => {
  it.each([
    ['sum(rate(orders_total[5m]))', false],
    ['sum(rate(orders_total[59m59s]))', false],
    ['sum(rate(orders_total[1h]))', true],
    ['max_over_time(sum(queue_depth)[1d:1m])', true],
    ['histogram_quantile(0.95, sum by (le) (rate(h_bucket[5m])))', true],
    // A native histogram is one series.
    ['histogram_quantile(0.95, sum(rate(h[5m])))', false],
  ])('%s: %s', (query, expected) => {
    expect(looksCostly(query)).toBe(expected);
  });
});

describe('recordName', () => {
  it.each([
    [
      'histogram_quantile(0.95, sum by (le) (rate(h_seconds_bucket{job="a"}[300s])))',
      ['job'],
      'job:h_seconds:p95_rate5m',
    ],
    [
      'histogram_quantile(0.999, sum by (le) (rate(h_bucket[90s])))',
      [],
      'all:h:p99_9_rate90s',
    ],
    [
      'sum(rate(orders_total[1h]))',
      ['track', 'job'],
      'job_track:orders:rate1h',
    ],
    ['sum(queue_depth)', ['job'], 'job:queue_depth:sum'],
    [
      '(sum(increase(e_total[1d]))) / (sum(increase(a_total[1d])))',
      ['job'],
      'job:e:ratio_increase1d',
    ],
    ['max_over_time(sum(a:b)[1d:1m])', ['job'], 'job:a_b:max_over_time1d'],
  ])('%s', (expr, labels, expected) => {
    expect(recordName(expr, labels)).toBe(expected);
  });

  it('needs a metric', () => {
    expect(recordName('sum({job="a"})', [])).toBeUndefined();
    expect(recordName('1 +', [])).toBeUndefined();
  });
});

describe('exactLabels', () => {
  it('keeps what has one value', () => {
    expect(
      exactLabels('job="a",x!="b",y=~"c",__name__="d",z="e\\"\\\\"'),
    ).toEqual({ job: 'a', z: 'e"\\' });
    expect(exactLabels('')).toEqual({});
  });
});

describeWithPrometheus('recordingRule with the real promtool', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hone-rules-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const check = async (rule: string) => {
    const file = join(folder, 'rules.yml');
    await writeFile(file, rule);
    const tool = findPrometheus('promtool')!;
    return (await promisify(execFile)(tool, ['check', 'rules', file])).stdout;
  };

  it.each([
    'histogram_quantile(0.95, sum by (le) (rate(h_bucket{$}[5m])))',
    'sum(rate(orders_total{$,code=~"5..|\\"x\\\\d"}[1h]))',
    'max_over_time(\n  sum(queue_depth{$})[1d:1m]\n)',
  ])('makes what promtool accepts of %j', async expr => {
    const matchers = 'job="shop/cart",namespace="shop: #1"';
    const rule = recordingRule({
      filled: { type: 'expr', expr: expr.replace('$', matchers) },
      matchers,
      group: 'hone-cart: "p95"',
    });
    expect(await check(rule!)).toContain('SUCCESS: 1 rules found');
  });

  it('does so for any value of a label', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30 }), async value => {
        const matchers = matcher('job', value);
        const rule = recordingRule({
          filled: { type: 'expr', expr: `sum(rate(a_total{${matchers}}[1h]))` },
          matchers,
          group: value || 'x',
        });
        expect(await check(rule!)).toContain('SUCCESS: 1 rules found');
      }),
      { numRuns: 25 },
    );
  });

  it('is refused by promtool when it is wrong, so the check means something', async () => {
    const rule = recordingRule({
      filled: { type: 'expr', expr: 'sum(rate(a_total[1h])' },
      matchers: '',
      group: 'x',
    });
    await expect(check(rule!)).rejects.toThrow();
  });
});
