import type { Knex } from 'knex';

/**
 * Takes the next number of a human key. The counter row is locked until the transaction ends, so two writers never
 * get the same one.
 */
export async function allocateNumber(
  tx: Knex.Transaction,
  counter: 'experiment' | 'idea' | 'learning',
): Promise<number> {
  const [row] = await tx('counters')
    .where({ name: counter })
    .update({ value: tx.raw('value + 1') })
    .returning('value');
  return Number(row.value);
}
