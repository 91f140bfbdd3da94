import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import {
  listFollowedIds,
  listFollowUps,
  type LinkedExperiment,
} from '../../store/followUps';
import type { Caller, ServiceContext } from '../context';
import { resolveFollows } from './resolveFollows';

/**
 * What an edit does to what an experiment follows.
 */
export interface FollowsChange {
  to: LinkedExperiment[];
  /** Ids of what the caller may not read and so cannot take away. */
  hidden: string[];
}

/**
 * Compares what an edit wants followed with what is; null where nothing changes.
 *
 * @throws InputError with the place of one that does not exist for the caller
 */
export async function readFollowsChange(
  context: ServiceContext,
  caller: Caller,
  record: Pick<ExperimentRecord, 'id'>,
  input: Pick<ExperimentInput, 'follows'>,
): Promise<FollowsChange | null> {
  if (!input.follows) return null;
  const scope = await context.authorizer.readScope(caller.credentials);
  const [to, { follows }, all] = await Promise.all([
    resolveFollows(context, caller, input.follows),
    listFollowUps(context.knex, record.id, scope),
    listFollowedIds(context.knex, record.id),
  ]);
  const ids = (linked: LinkedExperiment[]) =>
    linked
      .map(({ id }) => id)
      .sort()
      .join();
  if (ids(to) === ids(follows)) return null;
  const shown = new Set(follows.map(({ id }) => id));
  return { to, hidden: all.filter(id => !shown.has(id)) };
}
