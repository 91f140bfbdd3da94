import type { ObservationSelection } from '../../store/ObservationStore';
import type { StoredPin } from '../../store/PinStore';

/** The pusher under whose name a pin's buckets are stored; nobody else may use the prefix. */
export const PIN_SOURCE_PREFIX = 'pin:';

/** Finds the buckets that a pin recorded. */
export function pinSelection(
  pin: Pick<StoredPin, 'id' | 'metricId' | 'entityRef' | 'arm'>,
): ObservationSelection & { source: string } {
  return {
    metricId: pin.metricId,
    entityRef: pin.entityRef,
    arm: pin.arm,
    pinned: true,
    source: `${PIN_SOURCE_PREFIX}${pin.id}`,
  };
}
