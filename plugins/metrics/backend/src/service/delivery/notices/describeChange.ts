import type { DeliverySignal } from '@hone/backstage-plugin-metrics-common';
import { DateTime } from 'luxon';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const rounded = (value: number) => Number(value.toPrecision(2));
const percent = (share: number) => `${rounded(100 * share)} %`;

function duration(milliseconds: number): string {
  if (milliseconds < HOUR) return `${Math.round(milliseconds / 60_000)} min`;
  if (milliseconds < 3 * DAY) return `${rounded(milliseconds / HOUR)} h`;
  return `${rounded(milliseconds / DAY)} days`;
}

const WORDS: Record<
  DeliverySignal['measure'],
  { name: string; print(value: number): string }
> = {
  deployments: {
    name: 'Deployments',
    print: value => `${rounded(value)} a week`,
  },
  leadTime: { name: 'Change lead time', print: duration },
  changeFailRate: { name: 'Change fail rate', print: percent },
  recovery: { name: 'Failed deployment recovery', print: duration },
  reworkRate: { name: 'Rework rate', print: percent },
  defectsPer100Changes: {
    name: 'Escaped defects',
    print: value => `${rounded(value)} per 100 changes`,
  },
};

/** A change in one sentence for those who deliver. */
export function describeChange(
  signal: DeliverySignal & { verdict: 'changed' },
): { title: string; description: string } {
  const { name, print } = WORDS[signal.measure];
  const week = DateTime.fromISO(signal.since!).setLocale('en');
  return {
    title: `${name} got ${signal.direction}: ${print(
      signal.before!,
    )} before, ${print(signal.after!)} now`,
    description: `Weekly values changed beyond their normal variation in the week of ${week.toFormat(
      'd MMMM yyyy',
    )}. The page says what is known about it; a cause is not implied.`,
  };
}
