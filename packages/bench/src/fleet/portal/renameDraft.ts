import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** What a draft has beside its row. */
const CHILDREN = ['participants', 'events'];

/** An id that only depends on a text. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [8, 4, 4, 4, 12]
    .reduce<{ parts: string[]; at: number }>(
      ({ parts, at }, length) => ({
        parts: [...parts, hex.slice(at, at + length)],
        at: at + length,
      }),
      { parts: [], at: 0 },
    )
    .parts.join('-');
}

/**
 * Gives a draft an id that is the same in every run. Waves and the draws of analyses are seeded by it, and the ids of the
 * product are of the moment.
 */
export async function renameDraft(
  knex: Knex,
  draft: { id: string },
  text: string,
): Promise<void> {
  const id = idFrom(text);
  await knex.transaction(async tx => {
    // PostgreSQL computes `search` by itself.
    const { search, ...row } = await tx('experiments')
      .where({ id: draft.id })
      .first();
    // Two rows cannot have one number, and children need a parent all the time.
    await tx('experiments').insert({ ...row, id, number: -row.number });
    for (const table of CHILDREN) {
      await tx(table)
        .where({ experiment_id: draft.id })
        .update({ experiment_id: id });
    }
    await tx('experiments').where({ id: draft.id }).delete();
    await tx('experiments').where({ id }).update({ number: row.number });
  });
}
