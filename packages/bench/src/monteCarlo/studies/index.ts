import type { Study } from '../study';
import { CANARY_STUDIES } from './canary';
import { CHANGE_POINT_STUDIES } from './changePoints';
import { MANN_WHITNEY_STUDIES } from './mannwhitney';
import { PANEL_STUDIES } from './panel';
import { PROCESS_STUDIES } from './process';
import { RATES_STUDIES } from './rates';
import { ROOT_CAUSE_STUDIES } from './rootcause';
import { TRIAL_STUDIES } from './trials';
import { WEDGE_STUDIES } from './wedge';

/**
 * All studies, in the order of the report. A new one is a file beside this one, and a line here.
 */
export const STUDIES: Study[] = [
  ...TRIAL_STUDIES,
  ...CANARY_STUDIES,
  ...MANN_WHITNEY_STUDIES,
  ...PROCESS_STUDIES,
  ...PANEL_STUDIES,
  ...WEDGE_STUDIES,
  ...CHANGE_POINT_STUDIES,
  ...ROOT_CAUSE_STUDIES,
  ...RATES_STUDIES,
];
