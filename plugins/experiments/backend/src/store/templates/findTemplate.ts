import type { Db } from '../transaction';
import { mapTemplate } from './mapTemplate';
import type { TemplateRecord } from './types';

/**
 * One own template.
 */
export async function findTemplate(
  db: Db,
  id: string,
): Promise<TemplateRecord | undefined> {
  const row = await db('templates').where({ id }).first();
  return row && mapTemplate(row);
}
