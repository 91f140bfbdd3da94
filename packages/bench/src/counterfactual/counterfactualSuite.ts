import { dataSuite } from '../data/dataSuite';
import { RELATIVE_TOLERANCE } from './judge';
import { predictCounterfactual } from './predictCounterfactual';
import { ESTIMATORS } from './predictPanel';
import { scoreCounterfactual } from './scoreCounterfactual';

/**
 * Effects of known interventions against published estimates.
 *
 * Panels and series run with the defaults of the package, where each is explained; none is set here.
 */
export const counterfactualSuite = dataSuite({
  name: 'counterfactual',
  question:
    'Mean effect of an intervention on a panel (difference in differences, synthetic control, synthetic DiD) or a series (structural model), against the numbers that R packages publish.',
  configuration: {
    estimators: ESTIMATORS,
    interval: 'placebo in space, all controls',
    aggregates: 'left out where findAggregateUnits finds one',
    series: 'causalImpact, its defaults',
    relativeTolerance: RELATIVE_TOLERANCE,
  },
  predict: predictCounterfactual,
  score: scoreCounterfactual,
});
