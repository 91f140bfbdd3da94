import { InputError } from '@backstage/errors';
import type { FrameSeries } from './seriesOf';

const MAX_LABELS = 6;

/**
 * The only series of an answer, or undefined when it has none.
 *
 * @throws InputError when it has several, naming the labels in which they differ
 */
export function oneSeries(series: FrameSeries[]): FrameSeries | undefined {
  if (series.length <= 1) return series[0];
  const names = new Set(series.flatMap(({ labels }) => Object.keys(labels)));
  const differing = [...names]
    .filter(name => new Set(series.map(({ labels }) => labels[name])).size > 1)
    .sort();
  const shown = differing.slice(0, MAX_LABELS).join(', ');
  const more = differing.length > MAX_LABELS ? ' and more' : '';
  throw new InputError(
    `The query returns ${series.length} series where one is needed; ${
      shown ? `they differ in ${shown}${more}` : 'all of them have one name'
    }. Put sum() or avg() around it, or narrow it with labels`,
  );
}
