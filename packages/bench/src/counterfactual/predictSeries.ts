import { causalImpact } from '@hone/inference';
import type { Answer } from './prediction';
import type { SeriesCase } from './readCase';

/**
 * Effect on a series by the structural model, learnt on everything before the change.
 */
export function predictSeries(series: SeriesCase): Record<string, Answer> {
  const { time, y, x, firstTreatedIndex: start } = series;
  if (start === 0 || start === time.length) {
    return { bsts: { failure: 'There is no time on one side of the change.' } };
  }
  const result = causalImpact({
    time,
    y,
    x,
    pre: [time[0], time[start - 1]],
    post: [time[start], time[time.length - 1]],
  });
  if (!result.ok) {
    return { bsts: { failure: `${result.reason}: ${result.detail}` } };
  }
  const { effect, effectInterval, pValue } = result;
  const [lower, upper] = effectInterval;
  return { bsts: { estimate: effect, lower, upper, p: pValue } };
}
