import type { Db } from '../transaction';
import { mapTemplate } from './mapTemplate';
import type { TemplateRecord } from './types';

/**
 * Own templates in the order in which they were made; ids begin with the time.
 */
export async function listTemplates(
  db: Db,
  limit: number,
): Promise<TemplateRecord[]> {
  const rows = await db('templates').orderBy('id').limit(limit);
  return rows.map(mapTemplate);
}
