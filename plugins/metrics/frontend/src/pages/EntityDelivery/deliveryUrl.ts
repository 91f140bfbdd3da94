import { choiceParam, idParam } from '@hone/react';
import type { WeeklyMeasure } from '../../measures/weeklyValues';

export const RANGES = ['30d', '90d', '180d', '365d'] as const;
export type Range = (typeof RANGES)[number];

export const RANGE_DAYS: Record<Range, number> = {
  '30d': 30,
  '90d': 90,
  '180d': 180,
  '365d': 365,
};

export const DEFAULT_RANGE: Range = '90d';

/** What the chart of the year can show. */
export const CHARTED = [
  'leadTime',
  'frequency',
  'failRate',
] as const satisfies readonly WeeklyMeasure[];
export type ChartedMeasure = (typeof CHARTED)[number];

/** What the tab keeps in the address. */
export const DELIVERY_URL = {
  range: choiceParam(RANGES, DEFAULT_RANGE),
  chart: choiceParam(CHARTED, 'leadTime'),
  /** A roll-out that is pointed at. */
  deploy: idParam(),
};
