import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { isHeldBy, type PlacedSeat } from './seats';

/** What can be done with a seat, by the panel that does it. */
export interface SeatAct {
  panel: 'why' | 'offer' | 'handover' | 'give';
  label:
    | 'schedule.seat.why'
    | 'schedule.offer'
    | 'schedule.handover'
    | 'schedule.seat.give'
    | 'schedule.seat.takeOver'
    | 'schedule.seat.takeOpen';
}

/** The acts that the server would let the reader try; it checks each of them again. */
export function seatActs(
  { programme, today }: Schedule,
  { seat, cycle }: PlacedSeat,
  personRef: string | null,
): SeatAct[] {
  const { manage, serve } = programme.permissions;
  const own = isHeldBy(seat, personRef);
  const ahead = cycle.endDate > today && seat.status === 'planned';
  const acts: SeatAct[] = [{ panel: 'why', label: 'schedule.seat.why' }];
  if (ahead && seat.personRef && !seat.swapId && (own || manage)) {
    acts.push({ panel: 'offer', label: 'schedule.offer' });
  }
  if (ahead && seat.personRef && (own || manage || serve)) {
    acts.push({ panel: 'handover', label: 'schedule.handover' });
  }
  if (ahead && manage) {
    acts.push({ panel: 'give', label: 'schedule.seat.give' });
  } else if (ahead && serve && !own && seat.personRef === null) {
    acts.push({ panel: 'give', label: 'schedule.seat.takeOpen' });
  } else if (ahead && serve && !own && cycle.current) {
    acts.push({ panel: 'give', label: 'schedule.seat.takeOver' });
  }
  return acts;
}
