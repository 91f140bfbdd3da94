import { allFinite, assertSameLength } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';

export function checkEffects(
  effects: readonly number[],
  variances: readonly number[],
  minimum: number,
): Failure | undefined {
  assertSameLength(effects, variances, 'effects and variances');
  if (effects.length < minimum) {
    return fail(
      'insufficient-data',
      `Needs at least ${minimum} effects, got ${effects.length}.`,
    );
  }
  if (!allFinite(effects) || !allFinite(variances)) {
    return fail('non-finite', 'An effect or a variance is not finite.');
  }
  if (variances.some(v => v < 0)) {
    return fail('inconsistent-sums', 'A variance is negative.');
  }
  if (variances.some(v => v === 0)) {
    return fail('zero-variance', 'An effect is said to have no error at all.');
  }
  return undefined;
}
