import { parseEntityRef } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import type { NoticeRecord } from '../../store/notices';

/** What a notice says. */
export interface Words {
  title: string;
  description?: string;
  severity?: 'low' | 'normal' | 'high';
  /** The page of the portal that it leads to, below /champions. */
  page: 'schedule' | 'me';
}

/** What words are made of beside the notice itself. */
interface Telling {
  notice: NoticeRecord;
  /** Title of the programme. */
  programme: string;
  /** The day that it is for the recipient. */
  today: string;
}

type Details = Record<string, unknown>;

function dayName(day: unknown): string {
  return DateTime.fromISO(String(day), { zone: 'utc' })
    .setLocale('en')
    .toFormat('ccc d LLL yyyy');
}

function nameOf(ref: unknown): string {
  return typeof ref === 'string' ? parseEntityRef(ref).name : 'nobody';
}

function whose(ref: unknown, recipientRef: string): string {
  return ref === recipientRef ? 'your' : `${nameOf(ref)}'s`;
}

function cycleOf(details: Details): string {
  return `the cycle from ${dayName(details.startDate)}`;
}

/** How far away a day is, where that is near. */
function when(day: unknown, today: string): string {
  const days = Math.round(
    DateTime.fromISO(String(day), { zone: 'utc' }).diff(
      DateTime.fromISO(today, { zone: 'utc' }),
      'days',
    ).days,
  );
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days, on ${dayName(day)}`;
}

function ofSwapTaken({ notice, programme }: Telling): Words {
  const { details, recipientRef } = notice;
  const { from, to, inReturn } = details;
  const gets = recipientRef === to;
  const back = inReturn as Details | undefined;
  const cycle = cycleOf(details);
  return {
    title: gets
      ? `You have ${nameOf(from)}'s seat of ${cycle} (${programme})`
      : `${nameOf(to)} took your seat of ${cycle} (${programme})`,
    description: back
      ? `In return, ${gets ? nameOf(from) : 'you'} got the seat of ${cycleOf(
          back,
        )}.`
      : undefined,
    page: 'me',
  };
}

function ofAssigned({ notice, programme }: Telling): Words {
  const { details, recipientRef } = notice;
  const { from, to, by } = details;
  const cycle = cycleOf(details);
  if (recipientRef === to) {
    return {
      title: `${nameOf(by)} gave you the seat of ${cycle} (${programme})`,
      page: 'me',
    };
  }
  return {
    title: `${nameOf(to)} has ${whose(
      from,
      recipientRef,
    )} seat of ${cycle} now (${programme})`,
    description: `${nameOf(by)} changed it.`,
    page: 'me',
  };
}

const EXPIRED: Record<string, string> = {
  begun: 'Its cycle has begun, so the seat stays with you.',
  over: 'Its cycle is over.',
  'seat-changed': 'The seat changed in another way.',
};

const WORDS: Record<string, (telling: Telling) => Words> = {
  'seat-starts': ({ notice, programme, today }) => {
    const { startDate, experiments } = notice.details;
    const open = typeof experiments === 'number' ? experiments : null;
    return {
      title: `Your champion seat of ${programme} starts ${when(
        startDate,
        today,
      )}`,
      description:
        open === null
          ? undefined
          : `${open} open ${
              open === 1 ? 'experiment' : 'experiments'
            } to take over.`,
      page: 'schedule',
    };
  },
  'seat-offered': ({ notice, programme }) => ({
    title: `Your seat of ${cycleOf(
      notice.details,
    )} was offered for you (${programme})`,
    page: 'me',
  }),
  'offer-withdrawn': ({ notice, programme }) => ({
    title: `Your offer of ${cycleOf(
      notice.details,
    )} was withdrawn for you (${programme})`,
    page: 'me',
  }),
  'swap-asked': ({ notice, programme }) => ({
    title: `${nameOf(
      notice.details.from,
    )} asks whether you take the seat of ${cycleOf(
      notice.details,
    )} (${programme})`,
    page: 'me',
  }),
  'swap-taken': ofSwapTaken,
  'swap-expired': ({ notice, programme }) => ({
    title: `Your offer of ${cycleOf(notice.details)} has ended (${programme})`,
    description: EXPIRED[String(notice.details.reason)],
    page: 'me',
  }),
  'seat-assigned': ofAssigned,
  'plan-published': ({ programme }) => ({
    title: `Your champion seats of ${programme} have changed`,
    description: 'A new plan is in force.',
    page: 'schedule',
  }),
  'seats-open': ({ notice, programme }) => ({
    title: `${programme}: ${Number(notice.details.seats)} ${
      Number(notice.details.seats) === 1 ? 'seat stays' : 'seats stay'
    } open`,
    description: (notice.details.sentences as string[] | undefined)?.join(' '),
    severity: 'high',
    page: 'schedule',
  }),
  'handover-due': ({ notice, programme }) => ({
    title: `The hand-over of ${cycleOf(
      notice.details,
    )} waits for you (${programme})`,
    description: 'Both sides say when it is done.',
    page: 'schedule',
  }),
  'calendar-unread': ({ notice }) => {
    const { name, sentence } = notice.details;
    return {
      title: `Your calendar ${String(name)} cannot be read`,
      description: `${String(sentence)}.`.replace(/\.+$/, '.'),
      page: 'me',
    };
  },
  'calendar-unread-owners': ({ notice, programme }) => ({
    title: `${programme}: a calendar of ${nameOf(
      notice.details.person,
    )} cannot be read`,
    description: notice.details.unread
      ? 'There is no copy of it that can be used, so nobody knows when they can serve.'
      : 'Its last good copy is used.',
    page: 'schedule',
  }),
};

/**
 * What a notice says; null for a kind that nothing is said of.
 */
export function wordsOf(telling: Telling): Words | null {
  return WORDS[telling.notice.kind]?.(telling) ?? null;
}
