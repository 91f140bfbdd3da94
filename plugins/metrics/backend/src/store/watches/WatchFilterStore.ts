import { newId, toInstant } from '@hone/node';
import type { Knex } from 'knex';
import type { StoredWatch, WatchOutcome } from './types';
import {
  chunks,
  INSERT_CHUNK,
  toChangeRow,
  toWatch,
  toWatchRow,
} from './watchRows';

type Row = Record<string, any>;

/** Where a list of due watches goes on. */
export interface DueCursor {
  attemptedAt: number;
  id: string;
}

const MOVING_COLUMNS = [
  'step_seconds',
  'status',
  'status_since',
  'message',
  'latest',
  'expected_value',
  'expected_deviation',
  'read_until',
  'learning_since',
  'attempted_at',
];

const sameInstant = (a: unknown, b: unknown) =>
  (a === null ? null : Number(a)) === (b === null ? null : Number(b));

/** What the noise filter knows of series, in bulk. */
export class WatchFilterStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Watches with something new to read, the longest unattempted first.
   *
   * @param due.before - only what was not attempted since
   * @param due.settled - instants up to here are final once the step that begins with them is over
   */
  async due(
    due: { before: Date; settled: Date },
    page: { after: DueCursor; limit: number },
  ): Promise<StoredWatch[]> {
    const { attemptedAt, id } = page.after;
    const rows: Row[] = await this.knex('watches')
      .whereRaw('(attempted_at, id) > (?, ?)', [attemptedAt, id])
      .where('attempted_at', '<', due.before.getTime())
      .where(either =>
        either
          .whereNull('read_until')
          // The next instant, and the step that begins with it.
          .orWhereRaw('read_until + 2000 * step_seconds <= ?', [
            due.settled.getTime(),
          ]),
      )
      .orderBy(['attempted_at', 'id'])
      .limit(page.limit);
    return rows.map(toWatch);
  }

  async states(watchIds: readonly string[]): Promise<Map<string, string>> {
    const rows: Row[] = await this.knex('watch_states').whereIn('watch_id', [
      ...watchIds,
    ]);
    return new Map(rows.map(row => [row.watch_id, row.state]));
  }

  /**
   * Takes outcomes over, all or nothing. One whose watch was deleted, or has moved on since it was read, is left out, so
   * that nothing is filtered twice.
   */
  async save(outcomes: readonly WatchOutcome[], now: Date): Promise<void> {
    await this.knex.transaction(async tx => {
      const valid = await this.stillValid(tx, outcomes);
      await this.saveWatches(tx, valid, now);
      await this.saveStates(tx, valid);
      await this.saveChanges(tx, valid);
    });
  }

  private async stillValid(
    tx: Knex.Transaction,
    outcomes: readonly WatchOutcome[],
  ): Promise<WatchOutcome[]> {
    const rows: Row[] = await tx('watches')
      .select('id', 'read_until')
      .whereIn(
        'id',
        outcomes.map(({ watch }) => watch.id),
      )
      // In one order, so that two transactions never wait for each other.
      .orderBy('id')
      .forUpdate();
    const standing = new Map(rows.map(row => [row.id, row.read_until]));
    return outcomes.filter(
      ({ watch }) =>
        standing.has(watch.id) &&
        sameInstant(standing.get(watch.id), toInstant(watch.readUntil)),
    );
  }

  private async saveWatches(
    tx: Knex.Transaction,
    outcomes: readonly WatchOutcome[],
    now: Date,
  ): Promise<void> {
    const rows = outcomes.map(({ watch, ...outcome }) =>
      toWatchRow({ ...watch, ...outcome, attemptedAt: now }),
    );
    for (const part of chunks(rows, INSERT_CHUNK)) {
      await tx('watches').insert(part).onConflict('id').merge(MOVING_COLUMNS);
    }
  }

  private async saveStates(
    tx: Knex.Transaction,
    outcomes: readonly WatchOutcome[],
  ): Promise<void> {
    const rows = outcomes.flatMap(({ watch, state }) =>
      state === null ? [] : [{ watch_id: watch.id, state }],
    );
    for (const part of chunks(rows, INSERT_CHUNK)) {
      await tx('watch_states').insert(part).onConflict('watch_id').merge();
    }
  }

  private async saveChanges(
    tx: Knex.Transaction,
    outcomes: readonly WatchOutcome[],
  ): Promise<void> {
    for (const { watch, anewFrom } of outcomes) {
      if (anewFrom === null) continue;
      await tx('watch_changes')
        .where('watch_id', watch.id)
        .where('at', '>=', anewFrom.getTime())
        .whereNull('meaningful')
        .delete();
    }
    const rows = outcomes.flatMap(({ watch, changes }) =>
      changes.map(change =>
        toChangeRow(change, {
          id: newId(),
          watchId: watch.id,
          metricId: watch.metricId,
        }),
      ),
    );
    for (const part of chunks(rows, INSERT_CHUNK)) {
      await tx('watch_changes')
        .insert(part)
        .onConflict(['watch_id', 'at'])
        .ignore();
    }
  }
}
