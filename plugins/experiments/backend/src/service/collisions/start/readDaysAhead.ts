import {
  participantRefs,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findFreezesBetween } from '../../../store/freezes';
import type { Caller, ServiceContext } from '../../context';
import { readSystems } from '../../freezes/systemsOf';
import { isJoined } from '../findOverlap';
import { readAround } from '../overlapsOf';
import type { Subject } from '../types';
import { DAYS_AHEAD, type DaysAhead } from './proposeStart';
import { slotsAhead } from './slotsAhead';

const DAY = 86_400_000;
const MOST_FREEZES = 100;
/** Others that dates are looked for around: of more those that run longest, which are in the way longest. */
const MOST_OTHERS = 20;

async function freezesAhead(
  context: ServiceContext,
  record: ExperimentRecord,
  asked: Date,
): Promise<DaysAhead['isFrozen']> {
  const entityRefs = participantRefs(record);
  const freezes = await findFreezesBetween(context.knex, {
    entityRefs,
    systemRefs: await readSystems(context, entityRefs),
    ownerRef: record.ownerRef,
    from: asked,
    to: new Date(asked.getTime() + (DAYS_AHEAD + 1) * DAY),
    limit: MOST_FREEZES,
  });
  return at => freezes.some(({ from, to }) => from <= at && at < to);
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
