import type { ExperimentCounts } from '@hone/backstage-plugin-experiments-common';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { whereReadable, type ReadScope } from './permissionFilter';
import { whereEntity } from './whereEntity';

const NO_COUNTS: ExperimentCounts = {
  statuses: {
    draft: 0,
    'in-review': 0,
    scheduled: 0,
    running: 0,
    paused: 0,
    decide: 0,
    closed: 0,
    watching: 0,
  },
  outcomes: {
    shipped: 0,
    'rolled-back': 0,
    'stopped-learned': 0,
    inconclusive: 0,
    'not-valid': 0,
  },
};

/**
 * How many experiments stand in each state, of those the caller may read.
 */
export async function countExperiments(
  db: Db,
  options: {
    filter: { entityRef?: string[]; owner?: string[] };
    scope: ReadScope;
  },
): Promise<ExperimentCounts> {
  const { filter, scope } = options;
  const counts = structuredClone(NO_COUNTS);
  if (scope === 'none') return counts;
  // What is kept as sums can't be narrowed to services or by conditions.
  const query =
    scope === 'all' && !filter.entityRef?.length
      ? db('experiment_counts').sum({ n: 'n' })
      : db('experiments').count({ n: '*' });
  query.select('status', 'outcome').groupBy('status', 'outcome');
  if (filter.owner?.length) query.whereIn('owner_ref', filter.owner);
  if (filter.entityRef?.length) whereEntity(query, filter.entityRef);
  if (scope !== 'all') whereReadable(query, scope);
  const rows: Row[] = await query;
  for (const { status, outcome, n } of rows) {
    counts.statuses[status] += Number(n);
    if (outcome) counts.outcomes[outcome] += Number(n);
  }
  return counts;
}
