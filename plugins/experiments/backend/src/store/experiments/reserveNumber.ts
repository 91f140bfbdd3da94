import type { Knex } from 'knex';

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
