import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { estimatePanel } from './internal/estimatePanel';
import type { Panel } from './panel';

/**
 * Event study: the gap between the treated and the mean control at every time,
 * minus its mean before the treatment. Gaps that drift before the treatment
 * speak against parallel trends; those after it show how an effect unfolds.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @returns `gaps`, one per time, in units of the panel; refusals and warnings
 *   as of {@link differenceInDifferences}
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function eventStudy(panel: Panel): Outcome<{ gaps: number[] }> {
  const result = estimatePanel(panel, 'did');
  if (!result.ok) return result;
  return succeed('eventStudy', { gaps: result.summary.gaps }, result.warnings);
}
