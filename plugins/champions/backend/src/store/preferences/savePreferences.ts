import { revisionConflict } from '@hone/node';
import type { Db } from '../transaction';
import { mapPreferences } from './listPreferences';
import type { PreferencesRecord } from './types';

/**
 * Somebody's preferences in a programme, if they ever had any.
 */
export async function findPreferences(
  db: Db,
  programmeId: string,
  personRef: string,
): Promise<PreferencesRecord | undefined> {
  const row = await db('preferences')
    .where({ programme_id: programmeId, person_ref: personRef })
    .first();
  return row && mapPreferences(row);
}

/**
 * Writes preferences over the revision that was read, 0 where there were none.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function savePreferences(
  db: Db,
  preferences: PreferencesRecord,
): Promise<PreferencesRecord> {
  const { programmeId, personRef, revision } = preferences;
  const key = { programme_id: programmeId, person_ref: personRef };
  const saved = { ...preferences, revision: revision + 1 };
  const columns = {
    avoid: JSON.stringify(saved.avoid),
    prefer: JSON.stringify(saved.prefer),
    paused: saved.paused,
    revision: saved.revision,
    updated_at: saved.updatedAt.getTime(),
  };
  if (revision === 0) {
    const rows = await db('preferences')
      .insert({ ...key, ...columns })
      .onConflict(['programme_id', 'person_ref'])
      .ignore()
      .returning('person_ref');
    if (rows.length === 0) throw revisionConflict('The preferences', revision);
    return saved;
  }
  const changed = await db('preferences')
    .where({ ...key, revision })
    .update(columns);
  if (changed === 0) throw revisionConflict('The preferences', revision);
  return saved;
}
