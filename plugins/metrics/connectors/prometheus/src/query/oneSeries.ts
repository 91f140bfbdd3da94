import { InputError } from '@backstage/errors';
import type { Labels } from '../client/envelope';

const MAX_LABELS = 6;

/**
 * The only series of an answer, or undefined when it has none.
 *
 * @throws InputError when it has several, naming the labels in which they differ
 */
export function oneSeries<T extends { metric: Labels }>(
  series: T[],
): T | undefined {
  if (series.length <= 1) return series[0];
  const names = new Set(series.flatMap(s => Object.keys(s.metric)));
  const differing = [...names]
    .filter(name => new Set(series.map(s => s.metric[name])).size > 1)
    .sort();
  const shown = differing.slice(0, MAX_LABELS).join(', ');
  throw new InputError(
    `The query returns ${
      series.length
    } series where one is needed; they differ in ${shown}${
      differing.length > MAX_LABELS ? ' and more' : ''
    }. Put sum() or avg() around it, or narrow it with labels`,
  );
}
