import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { estimatePanel, weightsAsGiven } from './internal/estimatePanel';
import type { Panel, PanelEstimate } from './panel';

/**
 * Synthetic control (Abadie, Diamond & Hainmueller 2010, outcome only): the
 * treated against the mix of controls, weights on the simplex, that was
 * closest to it before the treatment. With `intercept` the mix needs to match
 * the path, not the level (DIFP, Doudchenko & Imbens 2016) – another
 * estimator, not a refinement.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @param options - `intercept`, default false
 * @returns estimate, `weights` in the order of the controls, misfit before the
 *   treatment; refusals and warnings as of {@link differenceInDifferences},
 *   and `not-converged`
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function syntheticControl(
  panel: Panel,
  options: { intercept?: boolean } = {},
): Outcome<PanelEstimate & { weights: number[] }> {
  const estimator = options.intercept
    ? 'synthetic-control-intercept'
    : 'synthetic-control';
  const result = estimatePanel(panel, estimator);
  if (!result.ok) return result;
  const weights = weightsAsGiven(result.panel, result.fit.unitWeights);
  return succeed(
    'syntheticControl',
    { ...result.summary, weights },
    result.warnings,
  );
}
