import {
  participantRefs,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findOfOwner } from '../../../store/experiments/findOpen';
import { findFreezesBetween } from '../../../store/freezes';
import type { Caller, ServiceContext } from '../../context';
import { limitOf } from '../../slots/slotLimits';
import { isJoined } from '../findOverlap';
import { readAround } from '../overlapsOf';
import type { Subject } from '../types';
import { windowOf } from '../window';
import { DAYS_AHEAD, type DaysAhead } from './proposeStart';

const DAY = 86_400_000;
const MOST_FREEZES = 100;
const MOST_OF_OWNER = 200;
/** Others that dates are looked for around: of more those that run longest, which are in the way longest. */
const MOST_OTHERS = 20;

async function freezesAhead(
  context: ServiceContext,
  record: ExperimentRecord,
  asked: Date,
): Promise<DaysAhead['isFrozen']> {
  const freezes = await findFreezesBetween(context.knex, {
    entityRefs: participantRefs(record),
    ownerRef: record.ownerRef,
    from: asked,
    to: new Date(asked.getTime() + (DAYS_AHEAD + 1) * DAY),
    limit: MOST_FREEZES,
  });
  return at => freezes.some(({ from, to }) => from <= at && at < to);
}

/** Whether the owner has a slot left. What waits for its decision holds one today and is taken to be decided tomorrow. */
async function slotsAhead(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<DaysAhead['hasSlot']> {
  const { ownerRef } = record;
  if (!ownerRef) return () => true;
  const now = context.clock.now();
  const limit = limitOf(context.settings.slots, ownerRef);
  const held = await findOfOwner(context.knex, {
    ownerRef,
    statuses: ['scheduled', 'running', 'paused', 'decide'],
    limit: MOST_OF_OWNER,
  });
  const spans = held
    .filter(({ id }) => id !== record.id)
    .map(
      other =>
        windowOf(other, now) ?? {
          from: now.getTime(),
          to: now.getTime() + DAY,
        },
    );
  return at => {
    const used = spans.filter(
      ({ from, to }) => from <= at.getTime() && at.getTime() < to,
    );
    return used.length < limit;
  };
}

/**
 * Reads what is known of the days on which an experiment could start.
 *
 * @param one - the experiment if it started at the date that was asked for
 * @param subjectAt - the experiment if it started at another one
 */
export async function readDaysAhead(
  context: ServiceContext,
  caller: Caller,
  options: {
    record: ExperimentRecord;
    asked: Date;
    one: Subject;
    subjectAt: DaysAhead['subjectAt'];
  },
): Promise<DaysAhead> {
  const { record, asked, one, subjectAt } = options;
  const [around, isFrozen, hasSlot] = await Promise.all([
    readAround(context, caller, one, record.id),
    freezesAhead(context, record, asked),
    slotsAhead(context, record),
  ]);
  return {
    subjectAt,
    others: around.others
      .filter(other => isJoined(one, other, around.neighbours))
      .sort((a, b) => b.window.to - a.window.to)
      .slice(0, MOST_OTHERS),
    neighbours: around.neighbours,
    isFrozen,
    hasSlot,
  };
}
