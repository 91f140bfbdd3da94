import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { singleCohort } from './internal/cohort';
import {
  noiseLevel,
  UNIQUENESS,
  unitRegularisation,
} from './internal/noiseLevel';
import { readPanel } from './internal/readPanel';
import type { Panel } from './panel';

/**
 * What {@link syntheticDifferenceInDifferences} shrinks its weights by: the
 * standard deviation of the controls' first differences before the treatment,
 * and the penalties made of it.
 *
 * @param panel - at least 2 varying controls, 2 times before and 1 after
 * @returns `noise`, `zetaOmega` = (N_tr·T_post)^¼·noise of the unit weights
 *   and `zetaLambda` = 10⁻⁶·noise of the time weights, in units of the panel;
 *   refusals as of {@link differenceInDifferences}
 * @throws {@link InferenceInputError} for rows of unequal length and an index
 *   outside of the panel
 * @public
 */
export function sdidNoiseLevel(
  panel: Panel,
): Outcome<{ noise: number; zetaOmega: number; zetaLambda: number }> {
  const prepared = readPanel(panel);
  if ('ok' in prepared) return prepared;
  const cohort = singleCohort(prepared);
  const noise = noiseLevel(cohort) * prepared.scale;
  return succeed(
    'sdidNoiseLevel',
    {
      noise,
      zetaOmega: unitRegularisation(cohort, noise),
      zetaLambda: UNIQUENESS * noise,
    },
    prepared.warnings,
  );
}
