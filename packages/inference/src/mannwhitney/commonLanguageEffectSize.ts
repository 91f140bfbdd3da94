import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { rankSums } from './internal/rankSums';

/**
 * Chance that a random value of the experiment lies above a random value of
 * the control, ties counting one half: U/(mn) (McGraw & Wong 1992).
 *
 * @param input - two samples of finite numbers
 * @returns `value` in [0, 1], 0.5 when neither tends to be larger;
 *   `insufficient-data` for an empty sample, `non-finite`
 * @public
 */
export function commonLanguageEffectSize(input: {
  experiment: readonly number[];
  control: readonly number[];
}): Outcome<{ value: number }> {
  const { experiment, control } = input;
  const ranks = rankSums(experiment, control);
  if (!ranks.ok && ranks.reason !== 'zero-variance') {
    return fail(ranks.reason, ranks.detail);
  }
  return succeed('commonLanguageEffectSize', {
    value: ranks.ok ? ranks.u / (experiment.length * control.length) : 0.5,
  });
}
