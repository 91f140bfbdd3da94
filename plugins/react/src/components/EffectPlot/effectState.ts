import { EffectInterval } from '../../formatting';

/**
 * Which direction of a metric is good.
 *
 * @public
 */
export type MetricDirection = 'lower-is-better' | 'higher-is-better';

/**
 * What an estimate says about a metric.
 *
 * @public
 */
export type EffectState =
  | 'better'
  | 'worse'
  | 'undecided'
  | 'non-inferior'
  | 'degraded'
  | 'no-data'
  | 'sealed';

/** How a state is drawn; never by color alone. */
export type MarkShape = 'filled' | 'diamond' | 'hollow';

/** Word, color and shape of each state. */
export const STATE_LOOKS: Record<
  EffectState,
  {
    word: 'better' | 'worse' | 'unclear' | 'held' | 'sealed' | 'notEnoughData';
    shape: MarkShape;
    tone: 'better' | 'worse' | 'unclear' | 'ink';
  }
> = {
  better: { word: 'better', shape: 'filled', tone: 'better' },
  worse: { word: 'worse', shape: 'diamond', tone: 'worse' },
  degraded: { word: 'worse', shape: 'diamond', tone: 'worse' },
  undecided: { word: 'unclear', shape: 'hollow', tone: 'unclear' },
  'non-inferior': { word: 'held', shape: 'filled', tone: 'ink' },
  'no-data': { word: 'notEnoughData', shape: 'hollow', tone: 'unclear' },
  sealed: { word: 'sealed', shape: 'hollow', tone: 'unclear' },
};

/** The state an interval alone implies, when the caller gives none. */
export function stateFromInterval(
  estimate: number | null,
  interval: EffectInterval | null,
  direction: MetricDirection,
): EffectState {
  if (estimate === null || interval === null) return 'no-data';
  const [lower = null, upper = null] = interval;
  const good = direction === 'higher-is-better';
  if (lower !== null && lower > 0) return good ? 'better' : 'worse';
  if (upper !== null && upper < 0) return good ? 'worse' : 'better';
  return 'undecided';
}
