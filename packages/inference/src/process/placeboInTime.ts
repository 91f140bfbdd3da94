import { assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

function meanOf(series: Series, from: number, to: number): number | null {
  let sum = 0;
  let count = 0;
  for (let i = from; i < Math.min(to, series.length); i++) {
    const value = series[i];
    if (value === null || value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}

function changeAt(series: Series, date: number, window: number) {
  const before = meanOf(series, date - window, date);
  const after = meanOf(series, date, date + window);
  return before === null || after === null ? null : after - before;
}

/**
 * Placebo in time: the change of the mean at the intervention against the same
 * change at every fake date inside the period before it. A method that finds
 * effects at fake dates cannot be trusted at the real one.
 *
 * @param input - equally spaced `values`, null where missing; the index of the
 *   first point after the change; `window`, points compared on each side of a
 *   date. Dates with an empty side are left out.
 * @returns the effect, the placebos in order of their dates and p =
 *   (1 + #\{|placebo| ≥ |effect|\})/(1 + #placebos), whose smallest possible
 *   value is 1/(1 + #placebos); `insufficient-data` without a placebo or an
 *   effect, or `non-finite`
 * @throws {@link InferenceInputError} for an index outside the series or a
 *   window below 1
 * @public
 */
export function placeboInTime(input: {
  values: Series;
  interventionIndex: number;
  window: number;
}): Outcome<{ effect: number; placebos: number[]; pValue: number }> {
  const { values, interventionIndex, window } = input;
  assertWholeNumber('window', window, 1);
  assertWholeNumber('interventionIndex', interventionIndex, 0);
  if (interventionIndex > values.length) {
    throw new InferenceInputError('interventionIndex lies beyond the series');
  }
  const data = observed(values);
  if (!data.ok) return data;
  const effect =
    interventionIndex < window
      ? null
      : changeAt(values, interventionIndex, window);
  const placebos: number[] = [];
  for (let date = window; date <= interventionIndex - window; date++) {
    const placebo = changeAt(values, date, window);
    if (placebo !== null) placebos.push(placebo);
  }
  if (effect === null || placebos.length === 0) {
    return fail(
      'insufficient-data',
      'The period before the change is too short for a fake date.',
    );
  }
  // Equal effects may differ by rounding; count them as equal.
  const threshold = Math.abs(effect) * (1 - 1e-12);
  const extreme = placebos.filter(p => Math.abs(p) >= threshold).length;
  return succeed('placeboInTime', {
    effect,
    placebos,
    pValue: (1 + extreme) / (1 + placebos.length),
  });
}
