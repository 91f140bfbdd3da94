import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';

/**
 * Difference of two means in units of the pooled standard deviation
 * (Cohen 1988), positive when the experiment is larger.
 *
 * @param input - two samples of finite numbers, at least two values each
 * @returns `value`; `insufficient-data` for a sample below two values,
 *   `zero-variance` when neither sample varies, `non-finite`
 * @public
 */
export function cohenD(input: {
  experiment: readonly number[];
  control: readonly number[];
}): Outcome<{ value: number }> {
  const { experiment, control } = input;
  if (!allFinite(experiment) || !allFinite(control)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (experiment.length < 2 || control.length < 2) {
    return fail('insufficient-data', 'Both samples need at least two values.');
  }
  const a = momentsOf(control);
  const b = momentsOf(experiment);
  const pooled = Math.sqrt((a.m2 + b.m2) / (a.n + b.n - 2));
  if (pooled === 0) {
    return fail('zero-variance', 'Neither sample varies.');
  }
  return succeed('cohenD', { value: (b.mean - a.mean) / pooled });
}
