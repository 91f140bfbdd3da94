import { CHANGE_POINT_DEFAULTS } from '@hone/inference';
import { dataSuite } from '../data/dataSuite';
import { predictChangePoints } from './predictChangePoints';
import { scoreChangePoints } from './scoreChangePoints';

/**
 * The default change point detector against what people marked.
 */
export const changePointSuite = dataSuite({
  name: 'change-points',
  question:
    'Would a person put a step, a new slope or a new regime where the detector does, and nowhere else?',
  configuration: { ...CHANGE_POINT_DEFAULTS },
  predict: predictChangePoints,
  score: scoreChangePoints,
});
