import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';

export const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;
export type DurationUnit = (typeof UNITS)[number];

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

const SECONDS: Record<DurationUnit, number> = {
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
};

export function toSeconds({ amount, unit }: Duration): number {
  return Math.round(amount * SECONDS[unit]);
}

/** The largest unit in which the duration is a whole number. */
export function fromSeconds(seconds: number): Duration {
  const unit =
    [...UNITS].reverse().find(one => seconds % SECONDS[one] === 0) ?? 'minutes';
  return { amount: seconds / SECONDS[unit], unit };
}

/** What a plan of each design looks like when nobody says otherwise. */
export function planDefaults(design: ExperimentDesign): {
  duration: Duration;
  minimum: Duration;
  seal: boolean;
} {
  switch (design) {
    case 'canary':
      return {
        duration: { amount: 1, unit: 'days' },
        minimum: { amount: 1, unit: 'hours' },
        seal: false,
      };
    case 'ab':
      return {
        duration: { amount: 2, unit: 'weeks' },
        minimum: { amount: 3, unit: 'days' },
        seal: false,
      };
    default:
      return {
        duration: { amount: 6, unit: 'weeks' },
        minimum: { amount: 2, unit: 'weeks' },
        seal: true,
      };
  }
}
