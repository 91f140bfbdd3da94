import {
  freezeReadPermission,
  type Freeze,
} from '@hone/backstage-plugin-experiments-common';
import { listFreezes } from '../../store/freezes';
import type { Caller, ServiceContext } from '../context';
import { readRange } from './readRange';
import { toFreeze } from './toFreeze';

const MOST_LISTED = 500;

/**
 * Freezes that touch a range, in the order of time.
 */
export async function listFreezesForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { from: string; to: string },
): Promise<Freeze[]> {
  await context.authorizer.requireBasic(
    caller.credentials,
    freezeReadPermission,
    'see freezes',
  );
  const range = readRange(query);
  const found = await listFreezes(context.knex, {
    ...range,
    limit: MOST_LISTED,
  });
  return found.map(toFreeze);
}
