import { allFinite } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import type { Outcome } from '../outcome';

/**
 * Mean of the experiment divided by the mean of the control, the effect size
 * of Kayenta's canary judge.
 *
 * @param input - two samples of finite numbers
 * @returns `value`, null when either mean is 0 and the ratio says nothing;
 *   `insufficient-data` for an empty sample, `non-finite`
 * @public
 */
export function meanRatio(input: {
  experiment: readonly number[];
  control: readonly number[];
}): Outcome<{ value: number | null }> {
  const { experiment, control } = input;
  if (!allFinite(experiment) || !allFinite(control)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  if (experiment.length === 0 || control.length === 0) {
    return fail('insufficient-data', 'Both samples need at least one value.');
  }
  const above = momentsOf(experiment).mean;
  const below = momentsOf(control).mean;
  return succeed('meanRatio', {
    value: above === 0 || below === 0 ? null : above / below,
  });
}
