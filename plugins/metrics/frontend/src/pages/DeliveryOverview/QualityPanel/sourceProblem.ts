import type { DeliverySourceState } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../../../hooks/useT';

/** Sources are read every few minutes; this late is worth a word. */
const LATE_AFTER_MS = 30 * 60_000;

function lateness(source: DeliverySourceState, now: Date): number {
  return source.lastSuccessAt === null
    ? 0
    : now.getTime() - Date.parse(source.lastSuccessAt);
}

/** What is wrong with a source, in one sentence; null when nothing is. */
export function sourceProblem(
  { t, format }: { t: T; format: HoneFormat },
  source: DeliverySourceState,
): string | null {
  const { state, kind, title, failingSince } = source;
  if (state === 'failing') {
    const message = source.message ?? t('sources.noMessage');
    return failingSince === null
      ? t('sources.failingUnknown', { title, message })
      : t('sources.failingSince', {
          title,
          at: format.moment(failingSince),
          message,
        });
  }
  const late = lateness(source, format.now);
  // What is pushed comes when it comes.
  if (kind === 'push' || late < LATE_AFTER_MS) return null;
  return t('sources.behind', { title, time: format.duration(late / 1000) });
}
