import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const tunePool: ShippedTemplate = {
  id: 'tune-pool-or-collector',
  title: 'Tune the connection pool or the garbage collector',
  summary: 'One setting, half of the pods, the same traffic.',
  hypothesis: {
    problem:
      'Requests wait for a free connection or for a pause of the garbage collector at every peak, and the setting dates from another load.',
    solution:
      'Half of the pods get one changed setting (size of the pool, or heap and pause target), everything else stays as it is.',
    metric: 'p95 latency from 420 ms to below 380 ms in 1 week',
  },
  design: 'canary',
  nature: 'quick-fix',
  metricNames: [
    'p95',
    'p95-latency',
    'http-latency-p95',
    'hikaricp_connections_pending.level',
    'jvm_gc_pause_seconds_sum.level',
    'go_gc_duration_seconds_sum.level',
  ],
  guardrailNames: [
    'errors',
    'error-rate',
    'http-errors',
    'process_cpu_seconds_total.level',
  ],
  minimumEffect: 0.1,
  durationSeconds: WEEK,
  tags: ['performance'],
  source:
    'Wooldridge, About Pool Sizing (HikariCP wiki): smaller pools are often faster, by queueing theory and one benchmark. Which way is right depends on the load, so it is measured beside the old setting.',
};
