import { assertSameLength } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';

interface Allocation {
  ok: true;
  /** Counts of the arms with a weight. */
  observed: number[];
  /** Their planned shares, adding up to 1. */
  shares: number[];
  total: number;
}

export function checkAllocation(
  observed: readonly number[],
  weights: readonly number[],
): Allocation | Failure {
  assertSameLength(observed, weights, 'observed and weights');
  const sum = weights.reduce((a, b) => a + b, 0);
  const valid = weights.every(w => w >= 0 && Number.isFinite(w)) && sum > 0;
  if (weights.length < 2 || !valid) {
    throw new InferenceInputError(
      'weights must be two or more numbers ≥ 0 with a positive sum',
    );
  }
  if (!observed.every(Number.isFinite)) {
    return fail('non-finite', 'A count is not a finite number.');
  }
  if (observed.some(o => o < 0)) {
    return fail('inconsistent-sums', 'A count is negative.');
  }
  if (observed.some((o, i) => o > 0 && weights[i] === 0)) {
    return fail('unexpected-arm', 'An arm without weight holds units.');
  }
  const used = weights.map((_, i) => i).filter(i => weights[i] > 0);
  const counts = used.map(i => observed[i]);
  return {
    ok: true,
    observed: counts,
    shares: used.map(i => weights[i] / sum),
    total: counts.reduce((a, b) => a + b, 0),
  };
}
