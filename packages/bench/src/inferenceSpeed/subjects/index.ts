import type { Subject } from '../subject';
import { abMetric } from './abMetric';
import { structuralTimeSeries } from './causalImpact';
import { changePointMonitor } from './changePointMonitor';
import { changePoints } from './changePoints';
import { detectableEffect } from './detectableEffect';
import { interruptedTimeSeries } from './interruptedTimeSeries';
import { rotation } from './rotation';
import { syntheticDid } from './syntheticDid';

/**
 * All subjects, in the order of the table. A new one is a file beside this one, and a line here.
 */
export const SUBJECTS: readonly Subject[] = [
  abMetric,
  changePoints,
  changePointMonitor,
  interruptedTimeSeries,
  detectableEffect,
  syntheticDid,
  structuralTimeSeries,
  rotation,
];
