import { isTraffic, type CaseSeries } from './CaseSeries';
import { badDeviation } from './onset';
import type { Timeframe } from './timeframe';

/** The metric that was asked for, else that of the service which strays most to its bad side; null without any. */
export function chooseTarget(
  series: readonly CaseSeries[],
  asked: { entityRef: string; metricId: string | null },
  timeframe: Timeframe,
): CaseSeries | null {
  const own = series.filter(one => one.entityRef === asked.entityRef);
  if (asked.metricId !== null) {
    return own.find(one => one.metric.id === asked.metricId) ?? null;
  }
  let most: { series: CaseSeries; deviation: number } | null = null;
  for (const one of own) {
    if (isTraffic(one)) continue;
    const deviation = badDeviation(one, timeframe);
    if (deviation === null) continue;
    if (!most || deviation > most.deviation) most = { series: one, deviation };
  }
  return most?.series ?? null;
}
