import type { BusyRecord } from '../../store/calendars';

/** Calendars that sentences name; more are counted. */
const NAMED = 20;

function sentenceOf({ personRef, state, readAt }: BusyRecord): string | null {
  const day = readAt?.toISOString().slice(0, 10);
  switch (state) {
    case 'unread':
      return `A calendar of ${personRef} could not be read${
        day ? ` since ${day}` : ''
      }, so they are taken to be away.`;
    case 'stale':
      return `A calendar of ${personRef} could not be read; its copy of ${day} is used.`;
    case 'partly-read':
      return `A calendar of ${personRef} could be read in part only; absences may be missing.`;
    default:
      return null;
  }
}

/**
 * What has to be known of calendars before a plan is trusted, in sentences.
 */
export function calendarWarnings(calendars: BusyRecord[]): string[] {
  const sentences = calendars.flatMap(calendar => sentenceOf(calendar) ?? []);
  const more = sentences.length - NAMED;
  return more > 0
    ? [
        ...sentences.slice(0, NAMED),
        `And ${more} more calendars could not be read as a whole.`,
      ]
    : sentences;
}
