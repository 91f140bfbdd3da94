import { fromJson } from '@hone/node';
import type { Knex } from 'knex';

/** How far tasks have come that go through what is new. */
export class TaskCursorStore {
  constructor(private readonly knex: Knex) {}

  /** Undefined before the first {@link TaskCursorStore.set}. */
  async get<T>(task: string): Promise<T | undefined> {
    const row = await this.knex('task_cursors').where({ task }).first();
    return row && fromJson(row.cursor);
  }

  async set(task: string, cursor: unknown): Promise<void> {
    await this.knex('task_cursors')
      .insert({ task, cursor: JSON.stringify(cursor) })
      .onConflict('task')
      .merge();
  }
}
