import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { countEarlyLooks } from '../../store/analyses';
import { listTransitions } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import type { ServiceContext } from '../context';
import { planDeviations } from './planDeviations';

/** Methods that hold at every look cannot be looked at too early, and sealed effects were not seen. */
async function earlyLooks(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<number> {
  const end = record.plannedEndAt;
  if (
    !end ||
    !treatsWholeServices(record.design) ||
    record.plan.sealEffects !== false
  ) {
    return 0;
  }
  return countEarlyLooks(context.knex, record.id, end);
}

/**
 * Where a trial left its sealed plan, as sentences.
 */
export async function readDeviations(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<string[]> {
  if (!record.startedAt) return [];
  const [transitions, looks] = await Promise.all([
    listTransitions(context.knex, record.id),
    earlyLooks(context, record),
  ]);
  return planDeviations(record, {
    transitions,
    earlyLooks: looks,
    now: context.clock.now(),
  });
}
