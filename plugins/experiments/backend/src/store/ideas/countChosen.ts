import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { whereIdeaReadable, type IdeaScope } from './permissionFilter';

/**
 * Ideas that were chosen, by nature.
 */
export interface ChosenCounts {
  systemic: number;
  quickFix: number;
  unmarked: number;
}

const noneChosen = (): ChosenCounts => ({
  systemic: 0,
  quickFix: 0,
  unmarked: 0,
});

function add(counts: ChosenCounts, row: Row): void {
  const n = Number(row.n);
  if (row.nature === 'systemic') counts.systemic += n;
  else if (row.nature === 'quick-fix') counts.quickFix += n;
  else counts.unmarked += n;
}

/**
 * How many ideas were first tried or done since an instant, of all owners together.
 */
export async function countChosen(
  db: Db,
  options: { since: Date; scope: IdeaScope },
): Promise<ChosenCounts> {
  const counts = noneChosen();
  // SQLite would rather walk all ideas by nature than sort the few of the window; a plus keeps it from that.
  const nature = isSqlite(db as Knex) ? db.raw('+??', ['nature']) : 'nature';
  const query = db('ideas')
    .select('nature')
    .count({ n: '*' })
    .where('chosen_at', '>=', options.since.getTime())
    .groupBy(nature as string);
  whereIdeaReadable(query, options.scope);
  const rows: Row[] = await query;
  for (const row of rows) add(counts, row);
  return counts;
}

/**
 * The same for some owners, each by itself.
 */
export async function countChosenByOwner(
  db: Db,
  options: { owners: string[]; since: Date; scope: IdeaScope },
): Promise<Map<string, ChosenCounts>> {
  const { owners, since, scope } = options;
  const counts = new Map(owners.map(owner => [owner, noneChosen()]));
  if (owners.length === 0) return counts;
  const query = db('ideas')
    .select('owner_ref', 'nature')
    .count({ n: '*' })
    .whereIn('owner_ref', owners)
    .where('chosen_at', '>=', since.getTime())
    .groupBy('owner_ref', 'nature');
  whereIdeaReadable(query, scope);
  const rows: Row[] = await query;
  for (const row of rows) add(counts.get(row.owner_ref)!, row);
  return counts;
}
