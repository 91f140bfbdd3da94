import type { PoolPerson } from '@hone/backstage-plugin-champions-common';
import { sumLedger } from '../../store/ledger';
import { countSeatsAhead } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { horizonOf } from '../plans/horizon';
import { loadProgramme } from '../programmes/loadProgramme';
import { readPool } from './readPool';

/**
 * Everybody in the scope of a programme by reference, with what they served and what is to come, or why they take no
 * turns.
 */
export async function getPoolForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
): Promise<PoolPerson[]> {
  const { programme } = await loadProgramme(context, caller, programmeId);
  const { today, first } = horizonOf(programme, context.clock.now());
  const { members } = await readPool(context, programme, today);
  const accounts = await sumLedger(context.knex, programmeId);
  const ahead = await countSeatsAhead(context.knex, {
    programmeId,
    from: first,
  });
  return members.map(({ personRef, region, reason }) => ({
    personRef,
    region,
    eligible: reason === null,
    reason,
    served: accounts.get(personRef)?.served ?? 0,
    load: accounts.get(personRef)?.load ?? 0,
    upcoming: ahead.get(personRef) ?? 0,
  }));
}
