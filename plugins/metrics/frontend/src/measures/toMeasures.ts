import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { countInterval } from './countInterval';
import { MINIMUM_CASES, type Measure, type MeasureId } from './measure';

const UNKNOWN = [null, null] as const;

type Share = DeliverySummary['changeFailRate'];

function share(id: MeasureId, from: Share, deployments: number): Measure {
  const isShown = from.of >= MINIMUM_CASES;
  return {
    id,
    unit: 'share',
    value: from.value,
    interval: [from.interval[0], from.interval[1]],
    n: from.of,
    count: from.count,
    isShown,
    isComparable: isShown && deployments >= MINIMUM_CASES,
  };
}

function leadTime({ leadTime: from, deployments }: DeliverySummary): Measure {
  const isShown = from.n >= MINIMUM_CASES && from.p50 !== null;
  return {
    id: 'leadTime',
    unit: 'duration',
    value: from.p50?.value ?? null,
    interval: from.p50 ? [from.p50.interval[0], from.p50.interval[1]] : UNKNOWN,
    n: from.n,
    count: null,
    isShown,
    isComparable: isShown && deployments >= MINIMUM_CASES,
  };
}

function frequency({ deployments }: DeliverySummary, days: number): Measure {
  const weeks = days / 7;
  const [lower, upper] = countInterval(deployments);
  return {
    id: 'frequency',
    unit: 'rate',
    value: deployments / weeks,
    interval: [lower / weeks, upper / weeks],
    n: deployments,
    count: null,
    isShown: deployments > 0,
    isComparable: deployments >= MINIMUM_CASES,
  };
}

function recovery({ recovery: from, deployments }: DeliverySummary): Measure {
  const measure = ending('recovery', from);
  return {
    ...measure,
    isComparable: measure.isComparable && deployments >= MINIMUM_CASES,
  };
}

function ending(id: MeasureId, from: DeliverySummary['recovery']): Measure {
  return {
    id,
    unit: 'duration',
    value: from.median,
    interval: [from.interval[0], from.interval[1]],
    n: from.n,
    count: null,
    isShown: from.n > 0,
    isComparable: from.n >= MINIMUM_CASES,
  };
}

/** The time to restore of all incidents, whatever caused them; it does not depend on deployments. */
export function toRestore({ restore }: DeliverySummary): Measure {
  return ending('restore', restore);
}

function defects(summary: DeliverySummary): Measure {
  const { defectsPer100Changes: from, deployments } = summary;
  const n = from?.exposure ?? 0;
  const isShown = n >= MINIMUM_CASES;
  return {
    id: 'defects',
    unit: 'rate',
    value: from?.value ?? null,
    interval: from ? [from.interval[0], from.interval[1]] : UNKNOWN,
    n,
    count: from?.events ?? null,
    isShown,
    isComparable: isShown && deployments >= MINIMUM_CASES,
  };
}

/**
 * The numbers of a summary, in the order of the screen.
 *
 * @param days - length of the window that was summed up
 */
export function toMeasures(summary: DeliverySummary, days: number): Measure[] {
  const { deployments } = summary;
  return [
    leadTime(summary),
    frequency(summary, days),
    share('failRate', summary.changeFailRate, deployments),
    recovery(summary),
    share('rework', summary.reworkRate, deployments),
    share('catchRate', summary.canaryCatchRate, deployments),
    defects(summary),
  ];
}
