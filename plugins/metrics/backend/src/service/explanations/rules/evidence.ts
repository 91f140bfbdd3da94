import type { StoredEvidence } from '../../../store/explanations/types';
import type { CaseSeries } from './CaseSeries';
import { median } from './normal';
import { MAX_POINTS } from './timeframe';

/** A series with its medians before and since an instant. */
export function evidenceOf(
  { entityRef, metric, points }: CaseSeries,
  since: number,
): StoredEvidence {
  const medianOf = (keep: (at: number) => boolean) =>
    median(
      points.flatMap(([at, value]) =>
        value !== null && keep(at) ? [value] : [],
      ),
    );
  return {
    entityRef,
    metricId: metric.id,
    metricTitle: metric.title,
    unit: metric.unit,
    before: medianOf(at => at < since),
    after: medianOf(at => at >= since),
    points: points.slice(-MAX_POINTS),
  };
}
