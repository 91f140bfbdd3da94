import type { Db } from '../transaction';
import { parseKey } from './experimentKey';
import { whereReadable, type ReadScope } from './permissionFilter';

/**
 * The number and title of an experiment by key or id, where the caller may read it.
 */
export async function findReadable(
  db: Db,
  key: string,
  scope: ReadScope,
): Promise<{ id: string; number: number; title: string } | undefined> {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  const query = db('experiments').select('id', 'number', 'title').where(parsed);
  whereReadable(query, scope);
  const row = await query.first();
  return row && { id: row.id, number: Number(row.number), title: row.title };
}
