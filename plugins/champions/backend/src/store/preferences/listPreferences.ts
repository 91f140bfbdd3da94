import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { PreferencesRecord } from './types';

const MOST = 10_000;

/**
 * Reads a row.
 */
export function mapPreferences(row: Row): PreferencesRecord {
  return {
    programmeId: row.programme_id,
    personRef: row.person_ref,
    avoid: fromJson(row.avoid),
    prefer: fromJson(row.prefer),
    paused: Boolean(row.paused),
    revision: Number(row.revision),
    updatedAt: new Date(Number(row.updated_at)),
  };
}

/**
 * Everybody's preferences of a programme, by person.
 */
export async function listPreferences(
  db: Db,
  programmeId: string,
): Promise<PreferencesRecord[]> {
  const rows = await db('preferences')
    .where({ programme_id: programmeId })
    .orderBy('person_ref')
    .limit(MOST);
  return rows.map(mapPreferences);
}
