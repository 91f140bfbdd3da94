import type {
  ScheduledCycle,
  Seat,
} from '@hone/backstage-plugin-champions-common';
import { useCallback } from 'react';
import { useT } from '../../../hooks/useT';

/** What is to be said of a seat besides who has it, each in a word or two. */
export function useSeatNotes(): (
  seat: Seat,
  cycle: ScheduledCycle,
) => string[] {
  const t = useT();
  return useCallback(
    (seat, cycle) => [
      ...(cycle.current ? [t('schedule.current')] : []),
      ...(cycle.frozen ? [t('schedule.frozen')] : []),
      ...(seat.swapId ? [t('schedule.swapOpen')] : []),
      ...(seat.status === 'served' ? [t('schedule.served')] : []),
      ...(seat.status === 'cancelled' ? [t('schedule.cancelled')] : []),
    ],
    [t],
  );
}
