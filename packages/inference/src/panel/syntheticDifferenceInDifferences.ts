import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { estimatePanel, weightsAsGiven } from './internal/estimatePanel';
import type { Panel, PanelEstimate } from './panel';

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens
 * & Wager 2021): difference in differences with weights on controls that
 * moved like the treated before, and on times before that resemble those
 * after. Both on the simplex with an intercept; unit weights shrunk by
 * ζ = (N_tr·T_post)^¼·σ̂, time weights barely. Hone's default for a panel with
 * at least 8 controls; pair it with {@link placeboInSpace}.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @returns estimate, `unitWeights` in the order of the controls, `timeWeights`
 *   of the times before the treatment; refusals and warnings as of
 *   {@link differenceInDifferences}, and `not-converged`
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function syntheticDifferenceInDifferences(
  panel: Panel,
): Outcome<PanelEstimate & { unitWeights: number[]; timeWeights: number[] }> {
  const result = estimatePanel(panel, 'synthetic-did');
  if (!result.ok) return result;
  const { fit, summary, warnings } = result;
  return succeed(
    'syntheticDifferenceInDifferences',
    {
      ...summary,
      unitWeights: weightsAsGiven(result.panel, fit.unitWeights),
      timeWeights: Array.from(fit.timeWeights ?? []),
    },
    warnings,
  );
}
