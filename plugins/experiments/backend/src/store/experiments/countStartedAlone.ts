import type { Db } from '../transaction';
import { whereReadable, type ReadScope } from './permissionFilter';

/**
 * How many experiments started since an instant without anybody having approved them.
 */
export async function countStartedAlone(
  db: Db,
  options: { since: Date; scope: ReadScope },
): Promise<number> {
  const query = db('experiments')
    .where('experiments.started_at', '>=', options.since.getTime())
    .whereNotExists(approvals => {
      approvals
        .select(db.raw('1'))
        .from('approvals')
        .whereRaw('approvals.experiment_id = experiments.id')
        .where('approvals.verdict', 'approve');
    });
  whereReadable(query, options.scope);
  const [row] = await query.count({ n: '*' });
  return Number(row.n);
}
