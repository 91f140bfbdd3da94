import { fromJson } from '@hone/node';
import type { Db } from '../transaction';
import { experimentKey } from './experimentKey';
import type { MetricSnapshot } from './types';

const OPEN = ['scheduled', 'running', 'paused'];
const MOST_ROWS = 1000;

/**
 * Which of some services are treated by an experiment that is not over, or will be, with a metric as its primary one.
 *
 * @returns the key of the experiment by service
 */
export async function findTreatments(
  db: Db,
  options: { entityRefs: string[]; metricId: string },
): Promise<Map<string, string>> {
  const { entityRefs, metricId } = options;
  if (entityRefs.length === 0) return new Map();
  const rows = await db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .select(
      'participants.entity_ref',
      'experiments.number',
      'experiments.metrics',
    )
    .whereIn('participants.entity_ref', entityRefs)
    .whereIn('participants.status', OPEN)
    .orderBy('experiments.number')
    .limit(MOST_ROWS);
  return new Map(
    rows
      .filter(row =>
        fromJson<MetricSnapshot[]>(row.metrics).some(
          metric => metric.role === 'primary' && metric.metricId === metricId,
        ),
      )
      .map(row => [row.entity_ref, experimentKey(Number(row.number))]),
  );
}
