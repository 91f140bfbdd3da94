import {
  asymptoticConfidenceSequence,
  bayesianTest,
  createRng,
  welchTest,
  type Arm,
} from '@hone/inference';
import type { Subject } from '../subject';

/** Sums of so many exponential values, as a table of sums per arm holds them. */
function arm(n: number, mean: number, seed: string): Arm {
  const rng = createRng(seed);
  const total = n * mean + mean * Math.sqrt(n) * rng.normal();
  return { kind: 'mean', n, sum: total, sumSquares: 2 * n * mean * mean };
}

/**
 * One metric of an A/B test from its sums: fixed horizon, at any time, and Bayesian. The sums make it cost the same
 * for ten units and for ten million.
 */
export const abMetric: Subject = {
  name: 'A/B metric: fixed, sequential and Bayesian result',
  counted: 'units per arm',
  unit: 'us',
  growthKey: 'ab_metric_growth',
  sizes: [
    { n: 100 },
    { n: 10_000, key: 'ab_metric_us', goal: 20 },
    { n: 1_000_000 },
  ],
  prepare(n) {
    const input = {
      control: arm(n, 80, 'control'),
      treatment: arm(n, 78, 'treatment'),
      effect: 'relative' as const,
    };
    return () => [
      welchTest(input),
      asymptoticConfidenceSequence(input),
      bayesianTest(input),
    ];
  },
};
