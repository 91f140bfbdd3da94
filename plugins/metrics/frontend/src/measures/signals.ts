import type {
  DeliveryOverview,
  DeliverySignal,
} from '@hone/backstage-plugin-metrics-common';
import type { MeasureId } from './measure';
import type { WeeklyMeasure } from './weeklyValues';

const MEASURES: Record<DeliverySignal['measure'], WeeklyMeasure> = {
  deployments: 'frequency',
  leadTime: 'leadTime',
  changeFailRate: 'failRate',
  recovery: 'recovery',
  reworkRate: 'rework',
  defectsPer100Changes: 'defects',
};

/** A signal under the name that its measure has on screen. */
export interface MeasureSignal extends Omit<DeliverySignal, 'measure'> {
  id: WeeklyMeasure;
}

/** The signals of an overview. */
export function toSignals({
  signals,
}: Pick<DeliveryOverview, 'signals'>): MeasureSignal[] {
  return signals.map(({ measure, ...signal }) => ({
    ...signal,
    id: MEASURES[measure],
  }));
}

/** The signal of a measure; undefined for those that have no weekly values. */
export function signalOf(
  signals: readonly MeasureSignal[],
  id: MeasureId,
): MeasureSignal | undefined {
  return signals.find(signal => signal.id === id);
}
