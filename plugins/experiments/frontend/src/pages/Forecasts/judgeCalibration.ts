import type { Calibration } from '@hone/backstage-plugin-experiments-common';

const NOMINAL = 0.8;

/** Whether ranges are too narrow, too wide, or neither as far as the number of forecasts can tell. */
export function judgeCalibration(
  within: NonNullable<Calibration['within80']>,
): 'fine' | 'sure' | 'unsure' {
  const [low, high] = within.interval;
  if (high !== null && high < NOMINAL) return 'sure';
  return low !== null && low > NOMINAL ? 'unsure' : 'fine';
}
