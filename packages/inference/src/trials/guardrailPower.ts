import { assertProbability, assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/**
 * Power each metric needs so that one success metric and G guardrails pass
 * together with the wanted power: 1 − β/(G + 1) (Schultzberg, Ankargren &
 * Frånberg, arXiv 2402.11609). Guardrails keep their alpha.
 *
 * @param input - wanted joint power in (0, 1) and the number of guardrails
 * @throws {@link InferenceInputError} for values outside those ranges
 * @public
 */
export function guardrailPower(input: {
  power: number;
  guardrails: number;
}): Outcome<{ perMetricPower: number }> {
  assertProbability('power', input.power);
  assertWholeNumber('guardrails', input.guardrails, 0);
  return succeed('guardrailPower', {
    perMetricPower: 1 - (1 - input.power) / (input.guardrails + 1),
  });
}
