import type { Interval } from '../outcome';

/**
 * One unit over time at equal distances; null where a cell is missing.
 *
 * @public
 */
export type PanelRow = readonly (number | null)[];

/**
 * Units observed at the same times, some of which were treated from one time on.
 *
 * @public
 */
export interface Panel {
  /** Units that were never treated: one row per unit, one column per time. */
  controls: readonly PanelRow[];
  /** The treated unit, or several that were treated at the same time. */
  treated: PanelRow | readonly PanelRow[];
  /** Index of the first time under treatment. */
  firstTreatedIndex: number;
}

/**
 * A panel whose treated units may have started at different times.
 *
 * @public
 */
export interface StaggeredPanel extends Omit<Panel, 'firstTreatedIndex'> {
  /** One index for all treated units, or one for each of them. */
  firstTreatedIndex: number | readonly number[];
}

/**
 * What every estimator of a panel returns, in the units of the panel.
 *
 * @public
 */
export interface PanelEstimate {
  /** Mean effect on the treated over all times from the first treated one. */
  estimate: number;
  /** Observed minus counterfactual, per time; their mean after is the estimate. */
  gaps: number[];
  /** Root mean square of the misfit before the treatment. */
  preRmspe: number;
  /** Standard deviation of the controls' first differences before it. */
  noise: number;
}

/**
 * Estimators that {@link placeboInSpace} can judge.
 *
 * @public
 */
export type PanelEstimator =
  | 'did'
  | 'synthetic-control'
  | 'synthetic-control-intercept'
  | 'synthetic-did'
  | 'time-weighted-did';

/**
 * Result of {@link placeboInSpace}; effects in the units of the panel.
 *
 * @public
 */
export interface PlaceboInSpaceResult {
  /** Mean effect on the treated; every treated cell counts once. */
  estimate: number;
  /** estimate ± t·standardError with (number of controls − 1) df. */
  interval: Interval;
  /** Standard deviation of the placebo effects. */
  standardError: number;
  /** Effects that were found where there was no treatment. */
  placebos: number[];
  /** √mean(placebo²). */
  rootMeanSquarePlacebo: number;
  pValue: number;
  /** 1/(1 + number of placebos): no data could give a smaller p. */
  smallestPossiblePValue: number;
  /** 1 when the treated stand out most. */
  rank: number;
  /** Number of placebos plus 1: what the rank is out of. */
  units: number;
  /** Misfit of the treated before the treatment. */
  preRmspe: number;
  /** Root mean square after over before; only for `rmspe-ratio`. */
  ratio?: number;
  /** The same of the placebos; only for `rmspe-ratio`. */
  placeboRatios?: number[];
}
