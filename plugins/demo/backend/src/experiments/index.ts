import { PLANNED_TRIALS } from './plannedTrials';
import { PROCESS_TRIALS } from './processTrials';
import { TRAFFIC_TRIALS } from './trafficTrials';
import type { DemoExperiment } from './context';

/** EXP-001 to EXP-014. */
export const DEMO_EXPERIMENTS: DemoExperiment[] = [
  ...PROCESS_TRIALS,
  ...TRAFFIC_TRIALS,
  ...PLANNED_TRIALS,
];
