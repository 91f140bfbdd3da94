import {
  treatsWholeServices,
  type ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import {
  participantRefs,
  type ExperimentRecord,
} from '../../../store/experiments';
import {
  findOfOwner,
  findOnServices,
} from '../../../store/experiments/findOpen';
import type { ServiceContext } from '../../context';
import { readServiceLimits } from '../../slots/serviceLimits';
import { limitOf } from '../../slots/slotLimits';
import { windowOf } from '../window';
import type { DaysAhead } from './proposeStart';

const DAY = 86_400_000;
const MOST_HELD = 200;
/** What holds a slot, or will. */
const HOLDING: ExperimentStatus[] = [
  'scheduled',
  'running',
  'paused',
  'decide',
];

/** A slot that is held for a time, epoch milliseconds. */
interface Hold {
  from: number;
  to: number;
  refs: string[];
  isWhole: boolean;
}

/** What waits for its decision holds a slot today and is taken to be decided tomorrow. */
function toHold(other: ExperimentRecord, now: Date): Hold {
  const today = { from: now.getTime(), to: now.getTime() + DAY };
  return {
    ...(windowOf(other, now) ?? today),
    refs: participantRefs(other),
    isWhole: treatsWholeServices(other.design),
  };
}

function heldAt(holds: readonly Hold[], at: Date): Hold[] {
  return holds.filter(
    ({ from, to }) => from <= at.getTime() && at.getTime() < to,
  );
}

async function ownerSlots(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<DaysAhead['hasSlot']> {
  const { ownerRef } = record;
  if (!ownerRef) return () => true;
  const now = context.clock.now();
  const limit = limitOf(context.settings.slots, ownerRef);
  const held = await findOfOwner(context.knex, {
    ownerRef,
    statuses: HOLDING,
    limit: MOST_HELD,
  });
  const holds = held
    .filter(({ id }) => id !== record.id)
    .map(other => toHold(other, now));
  return at => heldAt(holds, at).length < limit;
}

async function serviceSlots(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<DaysAhead['hasSlot']> {
  const { services } = context.settings.slots;
  if (!services) return () => true;
  const now = context.clock.now();
  const entityRefs = participantRefs(record);
  const isWhole = treatsWholeServices(record.design);
  const [limits, held] = await Promise.all([
    readServiceLimits(context.knex, services, entityRefs),
    findOnServices(context.knex, {
      entityRefs,
      statuses: HOLDING,
      limit: MOST_HELD,
    }),
  ]);
  const holds = held
    .filter(({ id }) => id !== record.id)
    .map(other => toHold(other, now));
  return at => {
    const holding = heldAt(holds, at);
    return [...limits].every(([entityRef, { all, whole }]) => {
      const on = holding.filter(({ refs }) => refs.includes(entityRef));
      if (on.length >= all) return false;
      if (!isWhole || whole === null) return true;
      return on.filter(hold => hold.isWhole).length < whole;
    });
  };
}

/**
 * Whether the owner and every service that changes have a slot left at an instant.
 */
export async function slotsAhead(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<DaysAhead['hasSlot']> {
  const [ofOwner, ofServices] = await Promise.all([
    ownerSlots(context, record),
    serviceSlots(context, record),
  ]);
  return at => ofOwner(at) && ofServices(at);
}
