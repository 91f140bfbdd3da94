import type { ArmSeries } from '../data/armSeries';
import type { MetricReading, TrialCheck } from '../types';

const COMPLETE = 0.8;

function share(values: (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.filter(v => v !== null).length / values.length;
}

/**
 * How much of the trial's time the primary metric covers, over the worst arm.
 */
export function coverage(series: ArmSeries): number | null {
  const shares = [
    share(series.treated.slice(series.grid.before)),
    series.control.length > 0
      ? share(series.control.slice(series.grid.before))
      : null,
  ].filter(s => s !== null);
  return shares.length === 0 ? null : Math.min(...shares);
}

function pointsCheck(
  reading: MetricReading,
  covered: number | null,
): TrialCheck {
  const check = { id: 'data', title: 'Points are there' } as const;
  if (reading.refusal !== null) {
    return {
      ...check,
      state: 'warning',
      detail: `The query of ${reading.metric.title} was refused: ${reading.refusal}`,
    };
  }
  if (covered === null) {
    return {
      ...check,
      state: 'not-applicable',
      detail: 'No step of the trial is complete yet.',
    };
  }
  const percent = Math.round(covered * 100);
  return {
    ...check,
    state: covered >= COMPLETE ? 'passed' : 'warning',
    detail: `${percent}% of the steps since the start have a value of ${reading.metric.title}.`,
  };
}

/**
 * Checks that the points are there and that their clock is right.
 */
export function dataChecks(
  reading: MetricReading,
  series: ArmSeries,
): TrialCheck[] {
  const covered = coverage(series);
  const skewed = reading.skewedPoints;
  const stamped =
    skewed === 1 ? '1 point was stamped' : `${skewed} points were stamped`;
  return [
    pointsCheck(reading, covered),
    {
      id: 'clock-skew',
      title: 'Clocks agree',
      state: skewed > 0 ? 'warning' : 'passed',
      detail:
        skewed > 0
          ? `${stamped} more than two steps in the future and left out: check the clock of the source.`
          : 'No point is stamped in the future.',
    },
  ];
}
