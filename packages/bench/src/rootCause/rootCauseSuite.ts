import { rootCauseConfiguration } from '@hone/inference';
import { dataSuite } from '../data/dataSuite';
import { predictRootCauses } from './predictRootCauses';
import { scoreRootCauses } from './scoreRootCauses';

/**
 * Which component is at fault after an alert, or none. Takes one set of cases or a folder of sets.
 */
export const rootCauseSuite = dataSuite({
  name: 'root-cause',
  question:
    'The component at fault, or none, from metrics around an alert and the call graph where it is known.',
  configuration: rootCauseConfiguration,
  predict: predictRootCauses,
  score: scoreRootCauses,
});
