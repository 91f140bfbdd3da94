import type { Study } from '../study';
import { DURATION_STUDIES } from './rates/durations';
import { POOLING_STUDIES } from './rates/pooling';
import { RATE_STUDIES } from './rates/rates';
import { RESAMPLING_STUDIES } from './rates/resampling';
import { SCORE_STUDIES } from './rates/scores';

/**
 * Rates, durations, resampling, pooling and conformal intervals.
 */
export const RATES_STUDIES: Study[] = [
  ...RATE_STUDIES,
  ...DURATION_STUDIES,
  ...RESAMPLING_STUDIES,
  ...POOLING_STUDIES,
  ...SCORE_STUDIES,
];
