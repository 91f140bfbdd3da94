import type { WatchDay, WatchState } from '../../store/watchChecks';
import type { Estimate, NoEstimate } from '../analysis/types';
import { describeInterval } from '../analysis/sentence/formatEffect';

const SAYS: Record<Exclude<WatchState, 'due'>, string> = {
  holds: 'the effect holds',
  faded: 'less than half of the effect is left',
  reversed: 'it is worse than without the change by now',
  unclear: 'too uncertain to tell',
};

/**
 * What a look said, in one sentence.
 */
export function watchSentence(
  day: WatchDay,
  state: Exclude<WatchState, 'due'>,
  estimate: Estimate | NoEstimate,
): string {
  if (!estimate.ok) return `Day ${day}: can't tell. ${estimate.detail}`;
  return `Day ${day}: ${describeInterval(estimate)}, ${SAYS[state]}.`;
}
