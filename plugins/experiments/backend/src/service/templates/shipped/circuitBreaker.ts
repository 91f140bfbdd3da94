import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const circuitBreaker: ShippedTemplate = {
  id: 'circuit-breaker',
  title: 'Circuit breaker on a dependency',
  summary:
    'Calls stop for a moment when a dependency fails, instead of piling up.',
  hypothesis: {
    problem:
      'When a dependency is slow or down, calls to it wait and are retried until they fill every thread, and requests that do not need it fail as well.',
    solution:
      'After a share of failed calls the breaker opens: callers get a plain answer at once, and a few trial calls say when it may close.',
    metric: 'Error rate from 2% to below 1.5% in 2 weeks',
  },
  design: 'canary',
  nature: 'systemic',
  metricNames: ['errors', 'error-rate', 'payment-success'],
  guardrailNames: ['p95', 'p95-latency', 'http-latency-p95'],
  minimumEffect: 0.25,
  durationSeconds: 2 * WEEK,
  tags: ['resilience'],
  source:
    'Nygard, Release It! (2007), and Site Reliability Engineering (Google, 2016), chapter Addressing Cascading Failures. Well founded in how queues fill; how much it gains depends on how often the dependency fails.',
};
