import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { useShortcut } from '../../hooks/useShortcut';
import {
  findSeat,
  isHeldBy,
  nextToOffer,
  seatsAhead,
  type PlacedSeat,
} from './seats';
import type { Panel } from './scheduleUrl';

function focusedSeat(schedule: Schedule): PlacedSeat | null {
  const id = document.activeElement
    ?.closest('[data-seat]')
    ?.getAttribute('data-seat');
  return findSeat(schedule, id ?? null);
}

/** w explains the seat that has the focus, or else the selected one; s offers it, or else the reader's next one. */
export function useScheduleKeys(options: {
  schedule: Schedule | undefined;
  selected: string | null;
  personRef: string | null;
  onOpen: (panel: Panel, placed: PlacedSeat) => void;
}): void {
  const { schedule, selected, personRef, onOpen } = options;
  const pointed = () =>
    schedule ? focusedSeat(schedule) ?? findSeat(schedule, selected) : null;
  const ahead = schedule ? seatsAhead(schedule, personRef) : [];
  useShortcut('w', () => {
    const placed =
      pointed() ??
      ahead[0] ??
      schedule?.cycles
        .filter(({ current }) => current)
        .flatMap(cycle => cycle.seats.map(seat => ({ seat, cycle })))[0];
    if (placed) onOpen('why', placed);
  });
  useShortcut('s', () => {
    const placed = pointed();
    const own =
      placed && isHeldBy(placed.seat, personRef)
        ? placed
        : schedule && nextToOffer(schedule, personRef);
    if (own) onOpen('offer', own);
  });
}
