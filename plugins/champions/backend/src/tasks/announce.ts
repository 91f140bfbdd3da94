import type { NotificationService } from '@backstage/plugin-notifications-node';
import { ANNOTATION_TIME_ZONE } from '@hone/backstage-plugin-champions-common';
import {
  forgetSent,
  listNoticesDue,
  markSent,
  postponeNotice,
  type NoticeRecord,
} from '../store/notices';
import { findProgrammes, type ProgrammeRecord } from '../store/programmes';
import type { ServiceContext } from '../service/context';
import { dayIn } from '../service/cycles/days';
import { isNews } from '../service/notices/isNews';
import { nextWorkingInstant } from '../service/notices/workingHours';
import { wordsOf } from '../service/notices/words';
import { readEntities } from '../service/pool/readGroups';

const PAGE = 200;
/** More within one run are no news but a flood; the rest waits for the next run. */
const MOST_NOTICES = 1000;
/** So many that fail without one that works mean that nobody can be told now. */
const MOST_FAILURES = 20;
/** Longer than the same thing can be told. */
const KEEP_MS = 120 * 86_400_000;
const TOPIC = 'champion-duty';

type AnnounceContext = Pick<
  ServiceContext,
  'knex' | 'clock' | 'logger' | 'auth' | 'catalog'
> & {
  notifications: NotificationService;
};

/** What a page of notices needs to be told. */
interface Readers {
  programmes: Map<string, ProgrammeRecord>;
  zones: Map<string, string>;
}

/** Time zones of people by the catalog; groups have that of the programme. */
async function readReaders(
  context: AnnounceContext,
  notices: NoticeRecord[],
): Promise<Readers> {
  const ids = [...new Set(notices.map(({ programmeId }) => programmeId))];
  const programmes = await findProgrammes(context.knex, ids);
  const people = [
    ...new Set(notices.map(({ recipientRef }) => recipientRef)),
  ].filter(ref => ref.startsWith('user:'));
  const entities = await readEntities(context, people, [
    'kind',
    'metadata.annotations',
  ]);
  return {
    programmes: new Map(programmes.map(one => [one.id, one])),
    zones: new Map(
      people.flatMap((ref, i): [string, string][] => {
        const zone = entities[i]?.metadata.annotations?.[ANNOTATION_TIME_ZONE];
        return zone ? [[ref, zone]] : [];
      }),
    ),
  };
}

/** Names what a notice is about, so that a newer one takes the place of an older one. */
function scopeOf({ kind, seatId, programmeId, details }: NoticeRecord): string {
  const subject = seatId ?? (details.calendarId as string) ?? programmeId;
  return `${TOPIC}:${kind}:${subject}`;
}

async function send(
  { notifications }: AnnounceContext,
  notice: NoticeRecord,
  words: NonNullable<ReturnType<typeof wordsOf>>,
): Promise<void> {
  const { programmeId, seatId, recipientRef } = notice;
  const query = new URLSearchParams({
    ...(programmeId ? { programme: programmeId } : {}),
    ...(seatId ? { seat: seatId } : {}),
  });
  const suffix = words.page === 'schedule' && query.size > 0 ? `?${query}` : '';
  await notifications.send({
    recipients: { type: 'entity', entityRef: recipientRef },
    payload: {
      title: words.title,
      ...(words.description ? { description: words.description } : {}),
      link: `/champions/${words.page}${suffix}`,
      severity: words.severity ?? 'normal',
      topic: TOPIC,
      scope: scopeOf(notice),
    },
  });
}

/** @returns whether somebody was told */
async function tell(
  context: AnnounceContext,
  notice: NoticeRecord,
  { programmes, zones }: Readers,
): Promise<boolean> {
  const { knex, clock } = context;
  const now = clock.now();
  const programme = programmes.get(notice.programmeId);
  const home = programme?.timeZone ?? 'utc';
  const zone = zones.get(notice.recipientRef) ?? home;
  const words = wordsOf({
    notice,
    programme: programme?.title ?? '',
    today: dayIn(zone, now),
  });
  if (!words || !(await isNews(knex, notice, dayIn(home, now)))) {
    await markSent(knex, notice.id, now);
    return false;
  }
  const dueAt = nextWorkingInstant(now, zone);
  if (dueAt > now) {
    await postponeNotice(knex, notice.id, dueAt);
    return false;
  }
  await send(context, notice, words);
  // A run that dies before this tells it again, in the place of the first one: the scope is the same.
  await markSent(knex, notice.id, now);
  return true;
}

/**
 * Tells people what the outbox holds for them, each thing once and in their working hours. What cannot be told does not
 * keep the rest, and is tried again by the next run.
 *
 * @returns how many things were told
 */
export async function announce(
  context: AnnounceContext,
  signal?: AbortSignal,
): Promise<number> {
  const now = context.clock.now();
  const failures: unknown[] = [];
  let told = 0;
  let after: { dueAt: Date; id: string } | undefined;
  const isEnough = () =>
    signal?.aborted ||
    told + failures.length >= MOST_NOTICES ||
    (failures.length >= MOST_FAILURES && told === 0);
  for (;;) {
    const page = await listNoticesDue(context.knex, {
      by: now,
      after,
      limit: PAGE,
    });
    const readers = await readReaders(context, page);
    for (const notice of page) {
      if (isEnough()) break;
      try {
        if (await tell(context, notice, readers)) told += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    if (page.length < PAGE || isEnough()) break;
    after = page[page.length - 1];
  }
  if (failures.length > 0) {
    context.logger.warn(
      `${failures.length} notices were not sent and are tried again: ${failures[0]}`,
    );
  }
  await forgetSent(context.knex, new Date(now.getTime() - KEEP_MS));
  return told;
}
