import type { Knex } from 'knex';
import type { Judgement, StoredChange } from './types';
import { toChange } from './watchRows';

/** Newest judgements of a metric that count. */
const MAX_JUDGEMENTS = 500;

type Row = Record<string, any>;

/** A change with what has to be known to tell somebody. */
export interface UntoldChange extends StoredChange {
  entityRef: string;
}

function grouped<T>(
  rows: readonly Row[],
  key: string,
  to: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(to(row));
    else groups.set(row[key], [to(row)]);
  }
  return groups;
}

/** Changes of watched series, what people said of them, and who was told. */
export class WatchChangeStore {
  constructor(private readonly knex: Knex) {}

  /** The newest changes of each watch, newest first. */
  async newest(
    watchIds: readonly string[],
    limit: number,
  ): Promise<Map<string, StoredChange[]>> {
    const ranked = this.knex('watch_changes')
      .whereIn('watch_id', [...watchIds])
      .select('*')
      .rowNumber('rank', order =>
        order.partitionBy('watch_id').orderBy('at', 'desc'),
      )
      .as('ranked');
    const rows: Row[] = await this.knex
      .from(ranked)
      .where('rank', '<=', limit)
      .orderBy('at', 'desc');
    return grouped(rows, 'watch_id', toChange);
  }

  /** When each watch last changed, changes apart that somebody called not meaningful. */
  async lastStanding(
    watchIds: readonly string[],
    since: Date,
  ): Promise<Map<string, Date>> {
    const rows: Row[] = await this.knex('watch_changes')
      .whereIn('watch_id', [...watchIds])
      .where('at', '>=', since.getTime())
      .where(either =>
        either.whereNull('meaningful').orWhere('meaningful', true),
      )
      .groupBy('watch_id')
      .select('watch_id')
      .max({ at: 'at' });
    return new Map(rows.map(row => [row.watch_id, new Date(Number(row.at))]));
  }

  /**
   * Says whether a change was meaningful; null takes it back.
   *
   * @returns false when the watch has no such change
   */
  async judge(
    change: { watchId: string; id: string },
    judgement: { meaningful: boolean | null; by: string },
    now: Date,
  ): Promise<boolean> {
    const { meaningful, by } = judgement;
    const said = meaningful !== null;
    const changed = await this.knex('watch_changes')
      .where({ watch_id: change.watchId, id: change.id })
      .update({
        meaningful,
        judged_by: said ? by : null,
        judged_at: said ? now.getTime() : null,
      });
    return changed > 0;
  }

  /** What people said of changes of metrics, of all services; of each metric the newest. */
  async judgements(
    metricIds: readonly string[],
  ): Promise<Map<string, Judgement[]>> {
    const ranked = this.knex('watch_changes')
      .whereIn('metric_id', [...metricIds])
      .whereNotNull('judged_at')
      .select('metric_id', 'meaningful', 'before', 'after', 'magnitude')
      .rowNumber('rank', order =>
        order.partitionBy('metric_id').orderBy([
          { column: 'judged_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]),
      )
      .as('ranked');
    const rows: Row[] = await this.knex
      .from(ranked)
      .where('rank', '<=', MAX_JUDGEMENTS);
    return grouped(rows, 'metric_id', row => ({
      meaningful: Boolean(row.meaningful),
      before: row.before,
      after: row.after,
      magnitude: row.magnitude,
    }));
  }

  /** Changes that nobody was told of and nobody rejected, found since an instant, in the order of finding. */
  async untold(
    since: Date,
    page: { after: { foundAt: number; id: string }; limit: number },
  ): Promise<UntoldChange[]> {
    const { foundAt, id } = page.after;
    const rows: Row[] = await this.knex('watch_changes as c')
      .join('watches as w', 'w.id', 'c.watch_id')
      .whereNull('c.told_at')
      .where('c.found_at', '>=', since.getTime())
      .whereRaw('(c.found_at, c.id) > (?, ?)', [foundAt, id])
      .where(either =>
        either.whereNull('c.meaningful').orWhere('c.meaningful', true),
      )
      .orderBy(['c.found_at', 'c.id'])
      .limit(page.limit)
      .select('c.*', 'w.entity_ref');
    return rows.map(row => ({ ...toChange(row), entityRef: row.entity_ref }));
  }

  async told(ids: readonly string[], now: Date): Promise<void> {
    await this.knex('watch_changes')
      .whereIn('id', [...ids])
      .update({ told_at: now.getTime() });
  }
}
