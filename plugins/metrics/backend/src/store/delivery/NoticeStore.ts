import type { Knex } from 'knex';

/** A change of a measure that a group was told of. */
export interface Notice {
  groupRef: string;
  measure: string;
  direction: string;
  /** Monday of the first week after the change. */
  since: string;
}

type Row = Record<string, any>;

/** The last change of each measure that each group was told of. */
export class NoticeStore {
  constructor(private readonly knex: Knex) {}

  async of(groupRefs: readonly string[]): Promise<Notice[]> {
    const rows: Row[] = await this.knex('delivery_notices').whereIn(
      'group_ref',
      groupRefs,
    );
    return rows.map(row => ({
      groupRef: row.group_ref,
      measure: row.measure,
      direction: row.direction,
      since: row.since,
    }));
  }

  async put(notice: Notice, toldAt: Date): Promise<void> {
    await this.knex('delivery_notices')
      .insert({
        group_ref: notice.groupRef,
        measure: notice.measure,
        direction: notice.direction,
        since: notice.since,
        told_at: toldAt.getTime(),
      })
      .onConflict(['group_ref', 'measure'])
      .merge();
  }
}
