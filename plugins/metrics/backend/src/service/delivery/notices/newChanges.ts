import type { DeliverySignal } from '@hone/backstage-plugin-metrics-common';
import { DateTime } from 'luxon';
import type { Notice } from '../../../store/delivery/NoticeStore';

/** A change is found some weeks after it began; one that is older than this is history, not news. */
const NEWS_WEEKS = 12;
/** The same change is placed a few weeks apart as more weeks come in. */
const SAME_CHANGE_WEEKS = 8;

type Change = DeliverySignal & {
  verdict: 'changed';
  since: string;
  direction: 'better' | 'worse';
};

const weeksBetween = (a: string, b: string) =>
  Math.abs(DateTime.fromISO(a).diff(DateTime.fromISO(b), 'weeks').weeks);

const isChange = (signal: DeliverySignal): signal is Change =>
  signal.verdict === 'changed' &&
  signal.since !== null &&
  signal.direction !== null;

/** The changes that a group has not been told of. */
export function newChanges(
  signals: readonly DeliverySignal[],
  told: readonly Pick<Notice, 'measure' | 'direction' | 'since'>[],
  now: Date,
): Change[] {
  const today = now.toISOString();
  return signals
    .filter(isChange)
    .filter(({ since }) => weeksBetween(since, today) <= NEWS_WEEKS)
    .filter(
      change =>
        !told.some(
          ({ measure, direction, since }) =>
            measure === change.measure &&
            direction === change.direction &&
            weeksBetween(since, change.since) <= SAME_CHANGE_WEEKS,
        ),
    );
}
