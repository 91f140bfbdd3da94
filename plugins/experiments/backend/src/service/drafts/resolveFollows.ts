import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  experimentKey,
  findReadable,
  type ExperimentRecord,
} from '../../store/experiments';
import {
  comesAfter,
  keepFollowed,
  lockFollowUps,
  replaceFollowUps,
  type LinkedExperiment,
} from '../../store/followUps';
import type { Caller, ServiceContext } from '../context';

/**
 * Looks up what an experiment is to follow, by keys or ids, as the caller may see it.
 *
 * @throws InputError with the place of one that does not exist for the caller
 */
export async function resolveFollows(
  context: ServiceContext,
  caller: Caller,
  follows: string[],
): Promise<LinkedExperiment[]> {
  if (follows.length === 0) return [];
  const scope = await context.authorizer.readScope(caller.credentials);
  const found = new Map<string, LinkedExperiment>();
  for (const [i, key] of follows.entries()) {
    const linked = await findReadable(context.knex, key, scope);
    if (!linked) {
      throw new InputError(
        `follows.${i} has to name an experiment that exists, but "${key.slice(
          0,
          40,
        )}" was given`,
      );
    }
    found.set(linked.id, linked);
  }
  return [...found.values()];
}

/**
 * Sets what an experiment follows, in the transaction that writes it. One change at a time, so that no two of them
 * close a circle together.
 *
 * @param hidden - ids of what it follows already and the caller may not read: they stay
 * @throws InputError when it would follow itself, directly or through others, or one that is gone
 */
export async function setFollows(
  tx: Knex.Transaction,
  record: Pick<ExperimentRecord, 'id' | 'number'>,
  follows: LinkedExperiment[],
  hidden: string[] = [],
): Promise<void> {
  const key = experimentKey(record.number);
  // Taking away closes no circle.
  if (follows.length > 0) await lockFollowUps(tx);
  const kept = await keepFollowed(
    tx,
    follows.map(linked => linked.id),
  );
  for (const [i, linked] of follows.entries()) {
    const other = experimentKey(linked.number);
    if (linked.id === record.id) {
      throw new InputError(
        `follows.${i} has to name another experiment, but ${key} was given for itself`,
      );
    }
    if (!kept.includes(linked.id)) {
      throw new InputError(
        `follows.${i} has to name an experiment that exists, but ${other} was deleted meanwhile`,
      );
    }
    const circle = await comesAfter(tx, {
      experimentId: linked.id,
      earlierId: record.id,
    });
    if (circle) {
      throw new InputError(
        `follows.${i} has to name an experiment that does not come after ${key}, but ${other} follows it up already, directly or through others`,
      );
    }
  }
  await replaceFollowUps(tx, record.id, [
    ...new Set([...follows.map(linked => linked.id), ...hidden]),
  ]);
}
