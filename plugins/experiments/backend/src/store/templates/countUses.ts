import { whereReadable, type ReadScope } from '../experiments/permissionFilter';
import type { Row } from '../row';
import type { Db } from '../transaction';

/**
 * How many experiments began with each template, of those the caller may read.
 */
export async function countUses(
  db: Db,
  options: { templateIds: string[]; scope: ReadScope },
): Promise<Map<string, number>> {
  const { templateIds, scope } = options;
  if (scope === 'none' || templateIds.length === 0) return new Map();
  const query = db('experiments')
    .select('template_id')
    .count({ n: '*' })
    .whereIn('template_id', templateIds)
    .groupBy('template_id');
  whereReadable(query, scope);
  const rows: Row[] = await query;
  return new Map(rows.map(row => [row.template_id, Number(row.n)]));
}
