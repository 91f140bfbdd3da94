import type { Picture } from '../picture';
import { ANYTIME_PICTURES } from './trials/anytime';
import { FIXED_PICTURES } from './trials/fixed';
import { PLANNING_PICTURES } from './trials/planning';

/** Pictures of the pages about randomised trials. */
export const TRIAL_PICTURES: Picture[] = [
  ...FIXED_PICTURES,
  ...ANYTIME_PICTURES,
  ...PLANNING_PICTURES,
];
