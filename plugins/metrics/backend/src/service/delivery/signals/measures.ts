import type {
  DeliverySignal,
  DeliveryWeek,
} from '@hone/backstage-plugin-metrics-common';

/** A measure as a value per week. */
interface WeeklyMeasure {
  measure: DeliverySignal['measure'];
  better: 'higher' | 'lower';
  /** Null where the week says too little. */
  value(week: DeliveryWeek): number | null;
  /** Times grow by factors, not by hours: they are compared on a logarithmic scale. */
  logarithmic?: boolean;
}

/** A share or a median of fewer cases jumps by itself. */
const FEWEST = 3;

const ratio = (part: number, of: number, unit = 1) =>
  of >= FEWEST ? (unit * part) / of : null;

/** The measures of which a page says whether they changed. */
export const WEEKLY_MEASURES: readonly WeeklyMeasure[] = [
  {
    measure: 'deployments',
    better: 'higher',
    value: week => week.deployments,
  },
  {
    measure: 'leadTime',
    better: 'lower',
    value: week => (week.leadTimeN >= FEWEST ? week.leadTimeP50 : null),
    logarithmic: true,
  },
  {
    measure: 'changeFailRate',
    better: 'lower',
    value: week => ratio(week.failed, week.matured),
  },
  {
    measure: 'recovery',
    better: 'lower',
    value: week => (week.recoveryN >= FEWEST ? week.recoveryMedian : null),
    logarithmic: true,
  },
  {
    measure: 'reworkRate',
    better: 'lower',
    value: week => ratio(week.rework, week.deployments),
  },
  {
    measure: 'defectsPer100Changes',
    better: 'lower',
    value: week => ratio(week.defects, week.changes, 100),
  },
];
