import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { metricInput } from '../../__fixtures__/metrics';
import { relevance } from './relevance';

function metric(
  name: string,
  title: string,
  kind: MetricInput['kind'],
): MetricInput {
  return metricInput({ name, title, kind });
}

const METRICS = [
  metric('http.p50', 'p50 latency of HTTP requests', 'quantile'),
  metric('http.p95', 'p95 latency of HTTP requests', 'quantile'),
  metric('http.p99', 'p99 latency of HTTP requests', 'quantile'),
  metric('http.mean', 'Mean latency of HTTP requests', 'mean'),
  metric(
    'http.errors',
    'Error rate: share of failed HTTP requests',
    'proportion',
  ),
  metric('http.rate', 'Throughput: HTTP requests per second', 'rate'),
  metric('checkout.p99', 'p99 latency of checkout', 'quantile'),
  metric('checkout.p50', 'p50 latency of checkout', 'quantile'),
  metric('memory.level', 'Memory use', 'mean'),
  metric('cpu.level', 'CPU use', 'mean'),
  metric('queue_depth', 'Jobs waiting', 'mean'),
];

function best(text: string): string {
  return [...METRICS].sort((a, b) => relevance(text, b) - relevance(text, a))[0]
    .name;
}

describe('relevance', () => {
  it.each([
    ['p95 latency', 'http.p95'],
    ['95th percentile response time', 'http.p95'],
    ['median latency', 'http.p50'],
    ['error rate', 'http.errors'],
    ['how many requests fail', 'http.errors'],
    ['5xx errors', 'http.errors'],
    ['throughput', 'http.rate'],
    ['requests per second', 'http.rate'],
    ['average latency', 'http.mean'],
    ['checkout latency p99', 'checkout.p99'],
    ['memory', 'memory.level'],
    ['RAM usage', 'memory.level'],
    ['cpu', 'cpu.level'],
    ['depth of the queue', 'queue_depth'],
  ])('finds for "%s" %s', (text, name) => {
    expect(best(text)).toBe(name);
  });

  it('is 1 for no phrase and 0 for a phrase about something else', () => {
    expect(relevance('', METRICS[0])).toBe(1);
    expect(relevance('the of', METRICS[0])).toBe(1);
    expect(relevance('coffee', METRICS[0])).toBe(0);
  });
});
