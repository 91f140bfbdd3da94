import { fromJson } from '@hone/node';
import type { Db } from '../transaction';
import { experimentKey } from './experimentKey';
import type { MetricSnapshot } from './types';

const MAX_NEIGHBOURS = 200;

/**
 * Keys of other experiments that ran at the same time on one of the services with the same primary metric.
 */
export async function findOverlapping(
  db: Db,
  options: {
    id: string;
    entityRefs: string[];
    metricId: string;
    from: Date;
    to: Date;
  },
): Promise<string[]> {
  if (options.entityRefs.length === 0) return [];
  const rows = await db('experiments')
    .select('number', 'metrics')
    .whereIn('id', ids =>
      ids
        .select('experiment_id')
        .from('participants')
        .whereIn('entity_ref', options.entityRefs),
    )
    .whereNot('id', options.id)
    .andWhere('started_at', '<', options.to.getTime())
    .andWhere(builder =>
      builder
        .whereNull('ended_at')
        .orWhere('ended_at', '>', options.from.getTime()),
    )
    .orderBy('number')
    .limit(MAX_NEIGHBOURS);
  return rows
    .filter(row =>
      fromJson<MetricSnapshot[]>(row.metrics).some(
        m => m.role === 'primary' && m.metricId === options.metricId,
      ),
    )
    .map(row => experimentKey(Number(row.number)));
}
