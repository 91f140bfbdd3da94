import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import {
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import { countServiceSlots, findSameMetric } from '../../store/slots';
import type { Db } from '../../store/transaction';
import { NoServiceSlotError, type ServiceSlotUse } from './NoServiceSlotError';
import { SameMetricError } from './SameMetricError';
import { readServiceLimits, type ServiceLimit } from './serviceLimits';
import type { SlotLimits } from './slotLimits';
import type { StartRefusal } from './StartRefusal';

/** The part of an experiment that its services' slots depend on. */
export type OnServices = Pick<
  ExperimentRecord,
  'id' | 'design' | 'entityRef' | 'treated' | 'metrics'
>;

/** The slots of a service that are used up, if any are. */
function useOf(
  entityRef: string,
  limit: ServiceLimit,
  used: { all: number; whole: number },
  isWhole: boolean,
): ServiceSlotUse | null {
  if (used.all >= limit.all) {
    const use = { used: used.all, limit: limit.all };
    return { entityRef, ...use, source: 'configured' };
  }
  if (isWhole && limit.whole !== null && used.whole >= limit.whole) {
    const use = { used: used.whole, limit: limit.whole };
    return { entityRef, ...use, source: 'derived' };
  }
  return null;
}

async function fullService(
  db: Db,
  limits: SlotLimits,
  record: OnServices,
  own: number,
): Promise<NoServiceSlotError | null> {
  if (!limits.services) return null;
  const isWhole = treatsWholeServices(record.design);
  const entityRefs = participantRefs(record);
  const counts = await countServiceSlots(db, entityRefs);
  const known = await readServiceLimits(db, limits.services, entityRefs);
  for (const [entityRef, limit] of known) {
    const count = counts.get(entityRef);
    const used = {
      all: (count?.all ?? own) - own,
      whole: isWhole ? (count?.whole ?? own) - own : 0,
    };
    const full = useOf(entityRef, limit, used, isWhole);
    if (full) return new NoServiceSlotError(full);
  }
  return null;
}

async function sameMetric(
  db: Db,
  limits: SlotLimits,
  record: OnServices,
): Promise<SameMetricError | null> {
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!limits.refusesSameMetric || !primary) return null;
  const same = await findSameMetric(db, {
    id: record.id,
    entityRefs: participantRefs(record),
    metricId: primary.metricId,
  });
  return same ? new SameMetricError(same) : null;
}

/**
 * Why the services of an experiment do not let it start, or null: one has enough experiments, or one that runs there is
 * judged by the same metric.
 *
 * @param own - slots of each service that the experiment itself holds already: 1 once it is written as running
 */
export async function findServiceRefusal(
  db: Db,
  limits: SlotLimits,
  record: OnServices,
  own: 0 | 1,
): Promise<StartRefusal | null> {
  return (
    (await sameMetric(db, limits, record)) ??
    (await fullService(db, limits, record, own))
  );
}
