import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { DateTime } from 'luxon';
import type { UntoldChange } from '../../store/watches/WatchChangeStore';

const LISTED = 5;

/** A change with the metric that it is of. */
export interface MetricChange {
  change: UntoldChange;
  metric: Metric;
}

function print(value: number, unit: string): string {
  const rounded = (number: number) => String(Number(number.toPrecision(3)));
  if (unit === 'ratio') return `${rounded(100 * value)} %`;
  return unit === '' || unit === '1'
    ? rounded(value)
    : `${rounded(value)} ${unit}`;
}

function levels({ change, metric }: MetricChange): string {
  const { before, after } = change;
  return `${print(before, metric.unit)} before, ${print(
    after,
    metric.unit,
  )} now`;
}

function sentence(one: MetricChange): string {
  const { change, metric } = one;
  const at = DateTime.fromJSDate(change.at, { zone: 'utc' }).setLocale('en');
  const since = at.toFormat("d MMMM, HH:mm 'UTC'");
  const trigger = change.trigger
    ? ` Shortly before: ${
        change.trigger.kind === 'deployment' ? 'deployment' : 'flag'
      } ${change.trigger.label}.`
    : '';
  return `${metric.title}: ${levels(one)}, since ${since}.${trigger}`;
}

/** Changes for the worse of one service, for those who own it. */
export function describeChanges(
  service: string,
  changes: readonly MetricChange[],
): { title: string; description: string } {
  const simulated = changes.every(({ metric }) => metric.simulated)
    ? ' (simulated)'
    : '';
  const [first] = changes;
  const title =
    changes.length === 1
      ? `${first.metric.title} of ${service} got worse: ${levels(first)}`
      : `${changes.length} metrics of ${service} got worse`;
  const more = changes.length - LISTED;
  return {
    title: `${title}${simulated}`,
    description: [
      ...changes.slice(0, LISTED).map(sentence),
      ...(more > 0 ? [`And ${more} more.`] : []),
      'These changes are beyond normal variation; a cause is not implied.',
    ].join(' '),
  };
}
