import type { Row } from '../row';
import type { Db } from '../transaction';
import type { AbsenceRecord } from './types';

/** References of one question, which SQLite bounds. */
const PEOPLE_AT_ONCE = 500;
const MOST = 100_000;

/**
 * Reads a row.
 */
export function mapAbsence(row: Row): AbsenceRecord {
  return {
    id: row.id,
    personRef: row.person_ref,
    from: row.from_date,
    to: row.to_date,
    kind: row.kind,
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
  };
}

/**
 * Absences of people that touch a range of days, in the order of the people asked for.
 */
export async function listAbsencesBetween(
  db: Db,
  options: { personRefs: string[]; from: string; to: string },
): Promise<AbsenceRecord[]> {
  const found: AbsenceRecord[] = [];
  for (let i = 0; i < options.personRefs.length; i += PEOPLE_AT_ONCE) {
    const rows = await db('absences')
      .whereIn('person_ref', options.personRefs.slice(i, i + PEOPLE_AT_ONCE))
      .andWhere('to_date', '>', options.from)
      .andWhere('from_date', '<', options.to)
      .orderBy(['person_ref', 'from_date', 'id'])
      .limit(MOST);
    found.push(...rows.map(mapAbsence));
  }
  return found;
}
