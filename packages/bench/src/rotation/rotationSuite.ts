import { dataSuite } from '../data/dataSuite';
import { predictRotation } from './predictRotation';
import { scoreRotation } from './scoreRotation';

/**
 * Rotation plans against proven optima.
 */
export const rotationSuite = dataSuite({
  name: 'rotation',
  question:
    'Fills the seats of rotations so that nobody carries more than they must, and proves it.',
  // There is nothing to choose: the optimum is unique up to ties, which this seed settles.
  configuration: { seed: 0 },
  predict: predictRotation,
  score: scoreRotation,
});
