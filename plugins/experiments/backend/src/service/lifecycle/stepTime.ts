import { lastEventAt } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import type { ServiceContext } from '../context';

/**
 * The instant of the next step of an experiment: now, or that of its last one while the clock is behind it, so that
 * the history stays in order whatever a clock does. When Hone learnt of it is recorded beside.
 */
export async function stepTime(
  context: ServiceContext,
  record: Pick<ExperimentRecord, 'id'>,
  wished: Date = context.clock.now(),
): Promise<Date> {
  const last = await lastEventAt(context.knex, record.id);
  return last && last > wished ? last : wished;
}
