import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { experimentKey } from './experimentKey';
import { readableIds } from './findOpen';
import type { ReadScope } from './permissionFilter';
import type { MetricSnapshot } from './types';

const MAX_NEIGHBOURS = 200;

/** An experiment that changes one of the services now and is judged by the same metric. */
export interface Collision {
  key: string;
  /** Whether the caller may read it. */
  readable: boolean;
  entityRefs: string[];
}

/**
 * Experiments that run or are paused on one of the services with the same primary metric. Those that the caller may not
 * read are among them: that they exist has to be known, so that none of both is read wrongly.
 */
export async function findCollisions(
  db: Db,
  options: { entityRefs: string[]; metricId: string; scope: ReadScope },
): Promise<Collision[]> {
  const { entityRefs, metricId, scope } = options;
  if (entityRefs.length === 0) return [];
  const rows: Row[] = await db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .select(
      'experiments.id',
      'experiments.number',
      'experiments.metrics',
      'participants.entity_ref',
    )
    .whereIn('participants.entity_ref', entityRefs)
    .whereIn('experiments.status', ['running', 'paused'])
    .orderBy('experiments.number')
    .limit(MAX_NEIGHBOURS);
  const same = rows.filter(row =>
    fromJson<MetricSnapshot[]>(row.metrics).some(
      m => m.role === 'primary' && m.metricId === metricId,
    ),
  );
  const readable = await readableIds(
    db,
    same.map(row => row.id),
    scope,
  );
  const byKey = new Map<string, Collision>();
  for (const row of same) {
    const key = experimentKey(Number(row.number));
    const found = byKey.get(key) ?? {
      key,
      readable: readable.has(row.id),
      entityRefs: [],
    };
    found.entityRefs.push(row.entity_ref);
    byKey.set(key, found);
  }
  return [...byKey.values()];
}
