import { InputError } from '@backstage/errors';
import type { Labels } from '../client/envelope';

const MAX_LABELS = 6;
/** A query has to give one series; of more these are enough to say in what they differ. */
export const MOST_SERIES = 1_000;

/**
 * The only series of an answer, or undefined when it has none.
 *
 * @throws InputError when it has several, naming the labels in which they differ, those with the most values first
 */
export function oneSeries<T extends { metric: Labels }>(
  series: T[],
): T | undefined {
  if (series.length <= 1) return series[0];
  const names = new Set(series.flatMap(s => Object.keys(s.metric)));
  const differing = [...names]
    .map(name => ({ name, values: new Set(series.map(s => s.metric[name])) }))
    .filter(({ values }) => values.size > 1)
    .sort(
      (a, b) => b.values.size - a.values.size || (a.name < b.name ? -1 : 1),
    );
  const shown = differing
    .slice(0, MAX_LABELS)
    .map(({ name, values }) => `${name} (${values.size} values)`)
    .join(', ');
  throw new InputError(
    `The query returns ${series.length}${
      series.length === MOST_SERIES ? ' or more' : ''
    } series where one is needed; they differ in ${shown}${
      differing.length > MAX_LABELS ? ' and more' : ''
    }. Put sum() or avg() around it, or narrow it with labels`,
  );
}
