import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { estimatePanel } from './internal/estimatePanel';
import type { Panel, PanelEstimate } from './panel';

/**
 * Difference in differences: did the treated change more than the controls?
 * (ȳ_tr,post − ȳ_tr,pre) − (ȳ_co,post − ȳ_co,pre). Assumes that both would
 * have moved in parallel. For inference use {@link placeboInSpace}: regression
 * errors for one treated unit reject a true null in 8 to 25 % of cases.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @returns the estimate; `insufficient-data` (too few units or times, 5 % or
 *   more of the cells missing) or `non-finite`. Warnings: `pre-period-fit`,
 *   `constant-series` for controls left out, `missing-values` for filled cells.
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function differenceInDifferences(panel: Panel): Outcome<PanelEstimate> {
  const result = estimatePanel(panel, 'did');
  if (!result.ok) return result;
  return succeed('differenceInDifferences', result.summary, result.warnings);
}
