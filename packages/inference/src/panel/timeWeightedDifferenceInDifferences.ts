import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { estimatePanel } from './internal/estimatePanel';
import type { Panel, PanelEstimate } from './panel';

/**
 * Time-weighted difference in differences: all controls count the same, the
 * times before the treatment by how well they foretell those after it in the
 * controls. The half of {@link syntheticDifferenceInDifferences} that remains
 * when no control resembles the treated.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @returns estimate and `timeWeights` of the times before the treatment;
 *   refusals and warnings as of {@link differenceInDifferences}, and
 *   `not-converged`
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function timeWeightedDifferenceInDifferences(
  panel: Panel,
): Outcome<PanelEstimate & { timeWeights: number[] }> {
  const result = estimatePanel(panel, 'time-weighted-did');
  if (!result.ok) return result;
  return succeed(
    'timeWeightedDifferenceInDifferences',
    {
      ...result.summary,
      timeWeights: Array.from(result.fit.timeWeights ?? []),
    },
    result.warnings,
  );
}
