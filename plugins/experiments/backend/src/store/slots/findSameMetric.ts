import { fromJson } from '@hone/node';
import type { MetricSnapshot } from '../experiments/types';
import type { Row } from '../row';
import type { Db } from '../transaction';

const MOST_ROWS = 200;

/**
 * An experiment that runs or is paused on one of some services with a metric as its primary one; undefined where there is
 * none.
 */
export async function findSameMetric(
  db: Db,
  options: { id: string; entityRefs: string[]; metricId: string },
): Promise<
  | { id: string; number: number; entityRef: string; metricTitle: string }
  | undefined
> {
  const rows: Row[] = await db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .select(
      'experiments.id',
      'experiments.number',
      'experiments.metrics',
      'participants.entity_ref',
    )
    .whereIn('participants.entity_ref', options.entityRefs)
    .whereIn('participants.status', ['running', 'paused'])
    .whereNot('experiments.id', options.id)
    .orderBy('experiments.number')
    .limit(MOST_ROWS);
  for (const row of rows) {
    const same = fromJson<MetricSnapshot[]>(row.metrics).find(
      ({ role, metricId }) =>
        role === 'primary' && metricId === options.metricId,
    );
    if (!same) continue;
    return {
      id: row.id,
      number: Number(row.number),
      entityRef: row.entity_ref,
      metricTitle: same.title,
    };
  }
  return undefined;
}
