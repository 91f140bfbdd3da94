import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { checkCounts, wilsonScore } from './wilsonScore';

/**
 * Interval of the difference x1/n1 − x2/n2 of independent proportions, method
 * 10 of Newcombe (1998), from two Wilson intervals. It works where a test
 * declines because an arm has no or only successes.
 *
 * @param input - counts of both groups and the confidence, default 0.95
 * @returns the difference and its interval; `insufficient-data` for a group
 *   without trials, otherwise as `wilsonInterval`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function newcombeDifference(input: {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  confidence?: number;
}): Outcome<{ difference: number; interval: Interval }> {
  const { x1, n1, x2, n2, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const problem = checkCounts(x1, n1) ?? checkCounts(x2, n2);
  if (problem) return problem;
  if (n1 === 0 || n2 === 0) {
    return fail('insufficient-data', 'A group has no trials.');
  }
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const [l1, u1] = wilsonScore(x1, n1, confidence);
  const [l2, u2] = wilsonScore(x2, n2, confidence);
  const difference = p1 - p2;
  return succeed('newcombeDifference', {
    difference,
    interval: [
      difference - Math.hypot(p1 - l1, u2 - p2),
      difference + Math.hypot(u1 - p1, p2 - l2),
    ] as const,
  });
}
