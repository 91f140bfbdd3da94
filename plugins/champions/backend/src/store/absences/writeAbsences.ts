import type { Db } from '../transaction';
import { mapAbsence } from './listAbsencesBetween';
import type { AbsenceRecord } from './types';

/**
 * Stores a new absence.
 */
export async function insertAbsence(
  db: Db,
  absence: AbsenceRecord,
): Promise<void> {
  await db('absences').insert({
    id: absence.id,
    person_ref: absence.personRef,
    from_date: absence.from,
    to_date: absence.to,
    kind: absence.kind,
    created_by: absence.createdBy,
    created_at: absence.createdAt.getTime(),
  });
}

/**
 * One absence.
 */
export async function findAbsence(
  db: Db,
  id: string,
): Promise<AbsenceRecord | undefined> {
  const row = await db('absences').where({ id }).first();
  return row && mapAbsence(row);
}

/**
 * Takes an absence back.
 *
 * @returns false where it was taken back before
 */
export async function deleteAbsence(db: Db, id: string): Promise<boolean> {
  return (await db('absences').where({ id }).delete()) > 0;
}

/**
 * Absences of a person that end after a day, by their days.
 */
export async function listAbsencesOf(
  db: Db,
  options: { personRef: string; endAfter: string; limit: number },
): Promise<AbsenceRecord[]> {
  const rows = await db('absences')
    .where({ person_ref: options.personRef })
    .andWhere('to_date', '>', options.endAfter)
    .orderBy(['from_date', 'id'])
    .limit(options.limit);
  return rows.map(mapAbsence);
}
