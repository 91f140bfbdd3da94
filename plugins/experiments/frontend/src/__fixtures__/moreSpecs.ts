import type { DemoSpec } from './demoSpecs';
import { METRICS } from './demoMetrics';

const IDEAS = [
  'Smaller container image',
  'Warm start of the JIT',
  'Batch writes to the ledger',
  'Feature flags for schema changes',
  'Shorter DNS time-out',
  'Parallel integration tests',
];
const OUTCOMES = ['shipped', 'stopped-learned', 'inconclusive'] as const;

/** Closed experiments in number, so that paging and export have something to do. */
export function moreSpecs(count: number): DemoSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const outcome = OUTCOMES[index % 3];
    const effect = outcome === 'shipped' ? -0.08 - (index % 5) / 100 : 0.01;
    const better = outcome === 'shipped';
    return {
      number: 100 + index,
      title: `${IDEAS[index % IDEAS.length]}, round ${
        Math.floor(index / IDEAS.length) + 1
      }`,
      service: 'component:default/catalog-ingest',
      owner: 'group:default/search-browse',
      design: index % 2 ? 'canary' : 'process',
      status: 'closed',
      outcome,
      metric: METRICS.latency,
      startedDaysAgo: 200 + index,
      durationDays: 14,
      hypothesis: {
        problem: 'Start-up takes 90 seconds.',
        solution: `${IDEAS[index % IDEAS.length]}.`,
        metric: 'p95 latency from 200 ms to below 180 ms in 2 weeks',
      },
      verdict: {
        recommendation: better ? 'ship' : 'inconclusive',
        reason: better ? 'primary-better' : 'effect-too-small',
        sentence: better
          ? `${IDEAS[index % IDEAS.length]} cut p95 latency by ${Math.round(
              -effect * 100,
            )}%, guardrails held, evidence B: ship it.`
          : `${
              IDEAS[index % IDEAS.length]
            } changed nothing we can see (p95 latency +1% [−5%, +7%]), evidence C: stop it.`,
        effect,
        interval: [effect - 0.06, effect + 0.06],
        n: 300 + index,
        grade: better ? 'B' : 'C',
      },
    } satisfies DemoSpec;
  });
}
