import type { Knex } from 'knex';

/**
 * Takes the next number of a human key. The counter row is locked until the transaction ends, so two writers never
 * get the same one.
 */
export async function allocateNumber(tx: Knex.Transaction): Promise<number> {
  const [row] = await tx('counters')
    .where({ name: 'experiment' })
    .update({ value: tx.raw('value + 1') })
    .returning('value');
  return Number(row.value);
}

/**
 * Makes sure that numbers taken from now on are above one that was chosen by hand.
 */
export async function reserveNumber(
  tx: Knex.Transaction,
  number: number,
): Promise<void> {
  await tx('counters')
    .where({ name: 'experiment' })
    .andWhere('value', '<', number)
    .update({ value: number });
}
