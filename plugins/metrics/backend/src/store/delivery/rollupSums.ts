import type { Knex } from 'knex';
import type { Rollup, ScopeKind } from './Rollup';
import { holds, toValues, type RollupRow } from './rollupRows';

/** SQLite takes at most 500 rows in one compound insert. */
const CHUNK = 400;

/** Scopes whose roll-ups are sums. */
export type SumKind = Exclude<ScopeKind, 'service'>;

/** Adds a part to a sum, which may change; without a sum the part is the first. */
export type AddRollup = (sum: Rollup | undefined, part: Rollup) => Rollup;

/** A scope and a week. */
export interface ScopeWeek {
  ref: string;
  week: string;
}

function inOrder(a: ScopeWeek, b: ScopeWeek): number {
  if (a.ref !== b.ref) return a.ref < b.ref ? -1 : 1;
  return a.week < b.week ? -1 : 1;
}

/**
 * Writes the rows of a scope that differ from what is stored, and deletes those that are no more.
 *
 * @returns the parents' weeks that have changed with them
 */
export async function replaceRows(
  tx: Knex.Transaction,
  scope: { kind: ScopeKind; ref: string; parent: string },
  weeks: ReadonlyMap<string, Rollup>,
  stored: readonly RollupRow[],
): Promise<ScopeWeek[]> {
  const { kind, ref, parent } = scope;
  const before = new Map(stored.map(row => [row.week as string, row]));
  const changed: ScopeWeek[] = [];
  const rows: RollupRow[] = [];
  for (const [week, rollup] of weeks) {
    const known = before.get(week);
    const values = toValues(rollup);
    const moved = known !== undefined && known.parent_ref !== parent;
    if (known && !moved && holds(known, values)) continue;
    rows.push({
      scope_kind: kind,
      scope_ref: ref,
      week,
      parent_ref: parent,
      ...values,
    });
    changed.push({ ref: parent, week });
    if (moved) changed.push({ ref: known.parent_ref, week });
  }
  const gone = stored.filter(row => !weeks.has(row.week));
  changed.push(...gone.map(row => ({ ref: row.parent_ref, week: row.week })));
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx('delivery_rollups')
      .insert(rows.slice(i, i + CHUNK))
      .onConflict(['scope_kind', 'scope_ref', 'week'])
      .merge();
  }
  for (let i = 0; i < gone.length; i += CHUNK) {
    await tx('delivery_rollups')
      .where({ scope_kind: kind, scope_ref: ref })
      .whereIn(
        'week',
        gone.slice(i, i + CHUNK).map(row => row.week),
      )
      .delete();
  }
  return changed;
}

/** Notes that sums have to be made anew; in one order, so that two transactions never wait for each other. */
export async function markDue(
  tx: Knex.Transaction,
  kind: SumKind,
  changed: readonly ScopeWeek[],
): Promise<void> {
  const rows = [...changed].sort(inOrder).map(({ ref, week }) => ({
    scope_kind: kind,
    scope_ref: ref,
    week,
    changes: 1,
  }));
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx('delivery_rollups_due')
      .insert(rows.slice(i, i + CHUNK))
      .onConflict(['scope_kind', 'scope_ref', 'week'])
      .merge({ changes: tx.raw('delivery_rollups_due.changes + 1') });
  }
}
