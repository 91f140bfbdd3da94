import type { PlanRecord } from '../../store/plans';
import type { ProgrammeRecord } from '../../store/programmes';
import { noticesOf, type NewNotice } from '../notices/noticesOf';
import { openSeatSentences, openSeatsOf } from './openSeats';
import type { PlanContent } from './types';
import type { SeatChanges } from './writeSeats';

/** Everybody who has a seat more or less than before. */
function concerned({ changed, cancelled }: SeatChanges): string[] {
  const refs = [
    ...changed.flatMap(({ before, after }) => [
      before?.personRef,
      after.personRef,
    ]),
    ...cancelled.map(({ personRef }) => personRef),
  ];
  return refs.filter((ref): ref is string => typeof ref === 'string');
}

/**
 * What is told when a plan is put in force: to people that their seats changed, to the owners that seats stay open.
 */
export function planNotices(
  of: {
    programme: ProgrammeRecord;
    plan: PlanRecord;
    content: PlanContent;
    changes: SeatChanges;
  },
  { actor, at }: { actor: string; at: Date },
): NewNotice[] {
  const { programme, plan, content, changes } = of;
  const news = {
    key: plan.id,
    programmeId: programme.id,
    seatId: null,
    at,
  };
  const published = {
    ...news,
    kind: 'plan-published',
    details: { title: programme.title, version: plan.version },
  };
  const sentences = openSeatSentences(content);
  const open = content.input.regions
    .flatMap((region, i) => openSeatsOf(region, content.plans[i]))
    .reduce((sum, count) => sum + count, 0);
  const alert = {
    ...news,
    kind: 'seats-open',
    details: { title: programme.title, seats: open, sentences },
  };
  return [
    ...noticesOf(published, concerned(changes), actor),
    ...(open > 0 ? noticesOf(alert, programme.ownerRefs) : []),
  ];
}
