import { assertSameLength } from '../../internal/checks';
import type { Failure } from '../../outcome';
import { observed } from '../../series/series';
import type { CanaryMetric } from '../canaryMetric';

/** Values at the stamps that both sides have. */
export function pairsOf({
  baseline,
  canary,
}: Pick<CanaryMetric, 'baseline' | 'canary'>):
  | { ok: true; baseline: number[]; canary: number[] }
  | Failure {
  assertSameLength(baseline, canary, 'baseline and canary');
  const left = observed(baseline);
  if (!left.ok) return left;
  const right = observed(canary);
  if (!right.ok) return right;
  const both = left.indices.filter(
    i => canary[i] !== null && canary[i] !== undefined,
  );
  return {
    ok: true,
    baseline: both.map(i => baseline[i]!),
    canary: both.map(i => canary[i]!),
  };
}
