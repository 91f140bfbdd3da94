import type { ServiceContext } from '../service/context';
import { addDays, dayIn } from '../service/cycles/days';
import { readHandover } from '../service/handovers/readHandover';
import { noticesOf, type NewNotice } from '../service/notices/noticesOf';
import { workingDayBefore } from '../service/notices/workingHours';
import { seatDetails } from '../service/swaps/seatEvent';
import { appendNotices } from '../store/notices';
import {
  findProgrammes,
  findResources,
  type ProgrammeRecord,
} from '../store/programmes';
import { listSeatsStarting, type SeatWithCycle } from '../store/seats';
import type { Db } from '../store/transaction';

const PAGE = 200;
const DAYS_BEFORE = 7;
/** A hand-over that is not acknowledged so many days into the cycle is asked after. */
const HANDOVER_DAYS = 2;
/** Cycles that began longer ago are not asked after any more. */
const LAST_ASKED_DAYS = 14;

type RemindContext = Pick<ServiceContext, 'knex' | 'clock'> & {
  /** Open experiments of groups; null where nobody can say. */
  countExperiments?: (groupRefs: string[]) => Promise<number | null>;
};

/** Counts open experiments of programmes, each once in a run. */
function experimentCounter({ knex, countExperiments }: RemindContext) {
  const counted = new Map<string, Promise<number | null>>();
  const count = async (programmeId: string) => {
    const [resource] = await findResources(knex, [programmeId]);
    return countExperiments?.(resource?.scopeRefs ?? []) ?? null;
  };
  return (programmeId: string): Promise<number | null> => {
    const known = counted.get(programmeId) ?? count(programmeId);
    counted.set(programmeId, known);
    return known;
  };
}

async function startNotices(
  countOpen: (programmeId: string) => Promise<number | null>,
  seat: SeatWithCycle,
  programme: ProgrammeRecord,
  { today, at }: { today: string; at: Date },
): Promise<NewNotice[]> {
  const { startDate } = seat;
  if (startDate <= today || addDays(startDate, -DAYS_BEFORE) > today) return [];
  // The last working day before it: who starts on a Monday is told on Friday.
  const isSoon = workingDayBefore(startDate) <= today;
  const experiments = await countOpen(programme.id);
  const news = {
    kind: 'seat-starts',
    key: `${seat.id}:${startDate}:${isSoon ? 'soon' : 'week'}`,
    programmeId: programme.id,
    seatId: seat.id,
    details: {
      ...seatDetails(seat),
      ...(experiments === null ? {} : { experiments }),
    },
    at,
  };
  return noticesOf(news, [seat.personRef]);
}

async function handoverNotices(
  db: Db,
  seat: SeatWithCycle,
  programme: ProgrammeRecord,
  { today, at }: { today: string; at: Date },
): Promise<NewNotice[]> {
  const isDue =
    addDays(seat.startDate, HANDOVER_DAYS) <= today && today < seat.endDate;
  if (!isDue) return [];
  const handover = await readHandover(db, programme, seat);
  const { fromRef, toRef, giverAt, receiverAt, items, notes } = handover;
  const isNothing = items.length === 0 && notes === '';
  if (isNothing || fromRef === null || fromRef === toRef) return [];
  const news = {
    kind: 'handover-due',
    key: `${seat.id}:${seat.revision}`,
    programmeId: programme.id,
    seatId: seat.id,
    details: { ...seatDetails(seat), from: fromRef },
    at,
  };
  return noticesOf(news, [
    giverAt === null ? fromRef : null,
    receiverAt === null ? toRef : null,
  ]);
}

/**
 * Puts reminders into the outbox: seats that start in a week and on the next working day, and hand-overs that were not
 * acknowledged. However often it runs, each is there once.
 */
export async function remind(
  context: RemindContext,
  signal?: AbortSignal,
): Promise<void> {
  const { knex, clock } = context;
  const at = clock.now();
  const utcToday = dayIn('utc', at);
  const countOpen = experimentCounter(context);
  let afterId: string | undefined;
  for (;;) {
    const page = await listSeatsStarting(knex, {
      from: addDays(utcToday, -LAST_ASKED_DAYS),
      to: addDays(utcToday, DAYS_BEFORE + 2),
      afterId,
      limit: PAGE,
    });
    const programmes = new Map(
      (
        await findProgrammes(knex, [
          ...new Set(page.map(({ programmeId }) => programmeId)),
        ])
      ).map(one => [one.id, one]),
    );
    for (const seat of page) {
      if (signal?.aborted) return;
      const programme = programmes.get(seat.programmeId)!;
      const now = { today: dayIn(programme.timeZone, at), at };
      await appendNotices(knex, [
        ...(await startNotices(countOpen, seat, programme, now)),
        ...(await handoverNotices(knex, seat, programme, now)),
      ]);
    }
    if (page.length < PAGE) return;
    afterId = page[page.length - 1].id;
  }
}
