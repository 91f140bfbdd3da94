import type { Study } from '../study';
import { confidenceSequence, msprtStudy } from './trials/anytime';
import {
  bernoulliStudy,
  mixtureStudy,
  quantileBoundaryStudy,
  stitchingStudy,
  empiricalProcess,
  quantilePValueStudy,
} from './trials/boundaries';
import { betaBinomialStudy, bettingStudy, countStudy } from './trials/eValues';
import { fiellerStudy, zTestStudy } from './trials/intervals';
import { bayesStudy, spendingStudy } from './trials/planned';
import {
  tTestPowerStudy,
  detectableStudy,
  midExperimentStudy,
  sampleSizeStudy,
} from './trials/planning';
import {
  benjaminiHochbergStudy,
  holmStudy,
  imbalanceStudy,
  sequentialSrmStudy,
  srmStudy,
} from './trials/validity';
import { welch } from './trials/welch';

/**
 * Randomised trials, looks at any time, Bayesian A/B, validity and power.
 */
export const TRIAL_STUDIES: Study[] = [
  welch,
  fiellerStudy,
  zTestStudy,
  confidenceSequence,
  msprtStudy,
  mixtureStudy,
  stitchingStudy,
  quantileBoundaryStudy,
  empiricalProcess,
  bernoulliStudy,
  quantilePValueStudy,
  betaBinomialStudy,
  countStudy,
  bettingStudy,
  spendingStudy,
  bayesStudy,
  srmStudy,
  sequentialSrmStudy,
  imbalanceStudy,
  holmStudy,
  benjaminiHochbergStudy,
  sampleSizeStudy,
  detectableStudy,
  tTestPowerStudy,
  midExperimentStudy,
];
