import type { Failure, Warning } from '../../outcome';
import type { Panel, PanelEstimate, PanelEstimator } from '../panel';
import { singleCohort } from './cohort';
import { fitCohort, type Fit } from './estimators';
import { readPanel, type PreparedPanel } from './readPanel';

// A misfit before the treatment above this multiple of what units move by
// from one time to the next says that the controls do not tell the path.
const WORST_MISFIT = 2;

/** Warnings on a fit of the treated, whichever units it is in. */
export function fitWarnings(
  fit: Pick<Fit, 'preRmspe' | 'noise' | 'converged'>,
): Warning[] {
  const warnings: Warning[] = [];
  // Standardised values are of order 1: what is below is rounding.
  if (fit.preRmspe > Math.max(WORST_MISFIT * fit.noise, 1e-12)) {
    warnings.push({
      code: 'pre-period-fit',
      message:
        'Before the treatment the controls miss the treated by more than twice their noise: the estimate cannot be trusted.',
    });
  }
  if (!fit.converged) {
    warnings.push({
      code: 'not-converged',
      message: 'The weights did not converge; the last ones were used.',
    });
  }
  return warnings;
}

/** A fitted panel with all numbers in its own units. */
export interface EstimatedPanel {
  ok: true;
  panel: PreparedPanel;
  fit: Fit;
  summary: PanelEstimate;
  warnings: Warning[];
}

export function estimatePanel(
  input: Panel,
  estimator: PanelEstimator,
): EstimatedPanel | Failure {
  const panel = readPanel(input);
  if ('ok' in panel) return panel;
  const fit = fitCohort(singleCohort(panel), estimator);
  const { scale } = panel;
  return {
    ok: true,
    panel,
    fit,
    summary: {
      estimate: fit.estimate * scale,
      gaps: Array.from(fit.gaps, gap => gap * scale),
      preRmspe: fit.preRmspe * scale,
      noise: fit.noise * scale,
    },
    warnings: [...panel.warnings, ...fitWarnings(fit)],
  };
}

/** Weights in the order of the controls that were given, 0 for those left out. */
export function weightsAsGiven(
  panel: PreparedPanel,
  weights: Float64Array,
): number[] {
  const given = Array.from({ length: panel.givenControls }, () => 0);
  panel.positions.forEach((position, i) => {
    given[position] = weights[i];
  });
  return given;
}
