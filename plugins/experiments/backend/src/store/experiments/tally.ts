import type { Knex } from 'knex';

/**
 * What an experiment counts as.
 */
export interface Tally {
  ownerRef: string | null;
  status: string;
  outcome: string | null;
}

/**
 * What a stored experiment counts as now, undefined when it is gone.
 */
export async function readTally(
  tx: Knex.Transaction,
  id: string,
): Promise<Tally | undefined> {
  const row = await tx('experiments')
    .select('owner_ref', 'status', 'outcome')
    .where({ id })
    .first();
  return (
    row && { ownerRef: row.owner_ref, status: row.status, outcome: row.outcome }
  );
}

const keyOf = (tally: Tally) => ({
  owner_ref: tally.ownerRef ?? '',
  status: tally.status,
  outcome: tally.outcome ?? '',
});

/**
 * Moves an experiment from one count to another, in the transaction that changes it.
 */
export async function moveTally(
  tx: Knex.Transaction,
  from: Tally | undefined,
  to: Tally | undefined,
): Promise<void> {
  const changes = [
    ...(from ? [{ ...keyOf(from), n: -1 }] : []),
    ...(to ? [{ ...keyOf(to), n: 1 }] : []),
  ].map(change => ({
    change,
    key: JSON.stringify([change.owner_ref, change.status, change.outcome]),
  }));
  if (changes.length === 2 && changes[0].key === changes[1].key) return;
  // Always in the same order, so that two transactions never wait for each other.
  changes.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { change } of changes) {
    await tx('experiment_counts')
      .insert(change)
      .onConflict(['owner_ref', 'status', 'outcome'])
      .merge({ n: tx.raw('experiment_counts.n + ?', [change.n]) });
  }
}
