import type { ProgrammeResource } from '@hone/backstage-plugin-champions-node';
import type { Row } from '../row';
import type { Db } from '../transaction';

/** What a group is to a programme; covered are those below a group of its scope. */
type GroupRole = 'owner' | 'scope' | 'covered';

/** Rows of an insert, which SQLite bounds by the number of its values. */
const ROWS_AT_ONCE = 200;
const MOST_PROGRAMMES = 500;

/**
 * Says anew which groups manage a programme, whose people serve in it, and which groups stand below those.
 */
export async function replaceGroups(
  db: Db,
  programmeId: string,
  groups: Record<GroupRole, string[]>,
): Promise<void> {
  await db('programme_groups').where({ programme_id: programmeId }).delete();
  const rows = Object.entries(groups).flatMap(([role, refs]) =>
    [...new Set(refs)].map(ref => ({
      programme_id: programmeId,
      group_ref: ref,
      role,
    })),
  );
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    await db('programme_groups').insert(rows.slice(i, i + ROWS_AT_ONCE));
  }
}

/**
 * What permission rules see of some programmes, in the order of the ids.
 */
export async function findResources(
  db: Db,
  ids: string[],
): Promise<(ProgrammeResource | undefined)[]> {
  if (ids.length === 0) return [];
  const known: Row[] = await db('programmes').select('id').whereIn('id', ids);
  const rows: Row[] = await db('programme_groups').whereIn('programme_id', ids);
  const found = new Map<string, ProgrammeResource>(
    known.map(({ id }) => [id, { id, ownerRefs: [], scopeRefs: [] }]),
  );
  for (const { programme_id: id, group_ref: ref, role } of rows) {
    const resource = found.get(id);
    if (role === 'owner') resource?.ownerRefs.push(ref);
    else resource?.scopeRefs.push(ref);
  }
  return ids.map(id => found.get(id));
}

/**
 * Which active programmes have people of some groups, by group; at most 500 pairs.
 */
export async function findProgrammesOfGroups(
  db: Db,
  groupRefs: string[],
): Promise<{ groupRef: string; programmeId: string }[]> {
  if (groupRefs.length === 0) return [];
  const rows: Row[] = await db('programme_groups')
    .join('programmes', 'programmes.id', 'programme_groups.programme_id')
    .distinct('programme_groups.group_ref', 'programme_groups.programme_id')
    .whereIn('programme_groups.group_ref', groupRefs)
    .whereIn('programme_groups.role', ['scope', 'covered'])
    .andWhere('programmes.status', 'active')
    .orderBy(['programme_groups.group_ref', 'programme_groups.programme_id'])
    .limit(MOST_PROGRAMMES);
  return rows.map(row => ({
    groupRef: row.group_ref,
    programmeId: row.programme_id,
  }));
}
