import type { ServiceContext } from '../service/context';
import { dayIn } from '../service/cycles/days';
import { closeCyclesOf } from '../service/ledger/closeCyclesOf';
import { listUnclosedCycles } from '../store/cycles';
import { findProgrammes } from '../store/programmes';

/** Cycles that one run looks at; what is left comes with the next. */
const AT_ONCE = 500;
/** Where a day begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

/**
 * Writes to the ledgers who served in the cycles that are over, each in the zone of its programme. One programme that
 * fails does not hold up the others.
 */
export async function closeCycles(
  context: ServiceContext,
  signal?: AbortSignal,
): Promise<void> {
  const { knex, clock, logger } = context;
  const cycles = await listUnclosedCycles(knex, {
    endedBy: dayIn(EARLIEST_ZONE, clock.now()),
    limit: AT_ONCE,
  });
  const ids = [...new Set(cycles.map(({ programmeId }) => programmeId))];
  for (const programme of await findProgrammes(knex, ids)) {
    if (signal?.aborted) return;
    try {
      await closeCyclesOf(context, programme);
    } catch (error) {
      logger.error(
        `The cycles of the programme ${programme.id} could not be written to its ledger: ${error}`,
      );
    }
  }
}
