import type { Picture } from '../picture';
import { CANARY_PICTURES } from './canary';
import { CHANGE_POINT_PICTURES } from './changePoints';
import { MANN_WHITNEY_PICTURES } from './mannwhitney';
import { PANEL_PICTURES } from './panel';
import { PROCESS_PICTURES } from './process';
import { PUSH_DOWN_PICTURES } from './pushdown';
import { RATES_PICTURES } from './rates';
import { ROOT_CAUSE_PICTURES } from './rootcause';
import { ROTATION_PICTURES } from './rotation';
import { TRIAL_PICTURES } from './trials';
import { WEDGE_PICTURES } from './wedge';

/**
 * All pictures. A new one is a file beside this one, and a line here.
 */
export const PICTURES: Picture[] = [
  ...TRIAL_PICTURES,
  ...CANARY_PICTURES,
  ...MANN_WHITNEY_PICTURES,
  ...PROCESS_PICTURES,
  ...PANEL_PICTURES,
  ...WEDGE_PICTURES,
  ...CHANGE_POINT_PICTURES,
  ...ROOT_CAUSE_PICTURES,
  ...RATES_PICTURES,
  ...ROTATION_PICTURES,
  ...PUSH_DOWN_PICTURES,
];
