import type { MetricKind } from '@hone/backstage-plugin-metrics-common';
import type { ObservationSlot } from '../../store/ObservationStore';

/**
 * The value of a series at one step, from what was merged into that step: the mean of the units, the share of
 * successes, or the sum per second.
 */
export function slotValue(
  kind: MetricKind,
  slot: Pick<ObservationSlot, 'n' | 'mean' | 'successes' | 'total'>,
  step: { seconds: number },
): number | null {
  if (slot.n === 0) return null;
  if (slot.successes !== null) return slot.successes / slot.n;
  if (slot.mean === null) return null;
  return kind === 'rate' ? slot.total / step.seconds : slot.mean;
}
