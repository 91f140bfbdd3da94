import type { Db } from '../transaction';

/**
 * Whether something was told.
 */
export async function wasTold(db: Db, key: string): Promise<boolean> {
  return (
    (await db('announcements').select('key').where({ key }).first()) !==
    undefined
  );
}

/**
 * Remembers that something was told. That another replica told it at the same time is no error.
 */
export async function rememberTold(
  db: Db,
  key: string,
  at: Date,
): Promise<void> {
  await db('announcements')
    .insert({ key, at: at.getTime() })
    .onConflict('key')
    .ignore();
}

/**
 * Forgets what was told before an instant.
 */
export async function forgetTold(db: Db, before: Date): Promise<void> {
  await db('announcements').where('at', '<', before.getTime()).delete();
}
