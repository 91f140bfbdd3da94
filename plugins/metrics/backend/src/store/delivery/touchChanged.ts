import type { Knex } from 'knex';
import { touchRepositories } from './touchRepositories';
import { touchServices } from './touchServices';
import type { Delivery, DeliveryFact } from './types';

/** A fact that has changed. */
interface ChangedFact extends Pick<Delivery, 'fact' | 'affects'> {
  /** Where it belonged before, if it was known. */
  left: Pick<DeliveryFact, 'entityRef' | 'repository'> | undefined;
}

/**
 * Notes what has to be computed anew in the transaction that changes facts. One that moves to another service or
 * repository also changes the one that it leaves.
 */
export async function touchChanged(
  tx: Knex.Transaction,
  changed: readonly ChangedFact[],
): Promise<void> {
  const services = new Map<string, number>();
  const repositories = new Set<string>();
  for (const { fact, affects, left } of changed) {
    for (const ref of [...affects, left?.entityRef]) {
      if (ref) services.set(ref, Math.max(fact.at, services.get(ref) ?? 0));
    }
    if (fact.kind !== 'change') continue;
    for (const repository of [fact.repository, left?.repository]) {
      if (repository) repositories.add(repository);
    }
  }
  await touchServices(tx, services);
  await touchRepositories(tx, repositories);
}
