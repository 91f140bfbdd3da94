import type { ExperimentRecord } from '../../store/experiments';
import type { OpenSeat } from '../../store/governance';
import { holdersOf } from '../governance/seats/seatHolders';
import { experimentNotice } from './experimentNotice';
import type { Notice } from './Notice';

const SOON_MS = 4 * 3_600_000;

function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/**
 * What to tell of a seat that is open: its holders when it is asked for and again when less than four hours are left, those
 * who may step in when its deadline has passed. Whoever worked on the plan is not told.
 *
 * @returns the newest that there is to tell
 */
export function noticeOfSeat(
  seat: OpenSeat,
  record: ExperimentRecord,
  now: Date,
): Notice {
  const { requirement, dueAt, askedAt, contributors, tier } = seat;
  const { escalationRefs, title } = requirement;
  const name = `${record.id}:${requirement.seat}:${askedAt.getTime()}`;
  const base = {
    topic: 'approval-needed',
    text: record.hypothesis.solution,
    except: contributors,
  };
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0 && escalationRefs.length > 0) {
    return experimentNotice(record, {
      ...base,
      key: `late:${name}`,
      title: `(${tier}) needed ${title} by ${minuteOf(dueAt)}: you may step in`,
      severity: 'high',
      recipients: escalationRefs,
    });
  }
  const soon = left < SOON_MS;
  return experimentNotice(record, {
    ...base,
    key: `${soon ? 'due' : 'seat'}:${name}`,
    title: `(${tier}) needs ${title} by ${minuteOf(dueAt)}`,
    severity: soon ? 'high' : 'normal',
    recipients: holdersOf(requirement, record),
  });
}
