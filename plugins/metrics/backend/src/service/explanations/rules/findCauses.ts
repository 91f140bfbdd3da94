import { findRootCauses, type Call } from '@hone/inference';
import { isTraffic, rowsOf, type CaseSeries } from './CaseSeries';
import { median } from './normal';
import { onsetOf } from './onset';
import { searchStartOf, type Timeframe } from './timeframe';

/** A service that may be at fault, with the series in which it strays most. */
export interface ServiceCause {
  entityRef: string;
  series: CaseSeries;
  score: number;
}

/** How the load of the explained service moved. */
export interface LoadChange {
  series: CaseSeries;
  /** Services below whose load moved by about the same factor, of those whose load is known. */
  followed: number;
  known: number;
  /** Whether something strays that this load explains. */
  explains: boolean;
}

/** What the series say. */
export interface Findings {
  /** Best first; empty when nothing is at fault. */
  causes: ServiceCause[];
  /** Chance of such deviations where nothing is wrong; null when nothing could be judged. */
  pValue: number | null;
  /** Set when the load explains it, or nothing but the load moved. */
  load: LoadChange | null;
  /** When the degradation began; the instant that was asked for when that can't be told. */
  onset: number;
}

/** Relative change of load that people would notice. */
const NOTABLE_LOAD = 1.25;
/** As in the search for root causes: the largest ratio between the changes of two services in a surge. */
const SAME_FACTOR = 1.5;

function factorOf(series: CaseSeries, onset: number): number | null {
  const before = median(rowsOf(series, -Infinity, onset).values);
  const after = median(rowsOf(series, onset, Infinity).values);
  return before && after ? after / before : null;
}

/** How much what lies below moved with a series of the explained service. */
function compare(
  own: CaseSeries,
  below: readonly CaseSeries[],
  onset: number,
): Omit<LoadChange, 'explains'> {
  const factor = factorOf(own, onset) ?? NaN;
  const ratios = below.flatMap(one => {
    const other = factorOf(one, onset);
    return other === null ? [] : [other / factor];
  });
  const followed = ratios.filter(
    ratio => ratio <= SAME_FACTOR && ratio >= 1 / SAME_FACTOR,
  );
  return { series: own, followed: followed.length, known: ratios.length };
}

/** The load of the explained service, where it moved notably. */
function loadChange(
  series: readonly CaseSeries[],
  entityRef: string,
  onset: number,
): Omit<LoadChange, 'explains'> | null {
  const loads = series.filter(isTraffic);
  const own = loads.find(one => one.entityRef === entityRef);
  const factor = own ? factorOf(own, onset) : null;
  if (!own || factor === null) return null;
  if (factor < NOTABLE_LOAD && factor > 1 / NOTABLE_LOAD) return null;
  const below = loads.filter(one => one.entityRef !== entityRef);
  return compare(own, below, onset);
}

function search(
  series: readonly CaseSeries[],
  target: CaseSeries | null,
  options: { calls: readonly Call[]; timeframe: Timeframe; onset: number },
) {
  const { timeframe, calls } = options;
  const alert = Math.min(options.onset, timeframe.at);
  const stepMs = timeframe.stepSeconds * 1_000;
  const issueStart = Math.min(searchStartOf(timeframe), alert - stepMs);
  const rows = (one: CaseSeries, from: number, to: number) => {
    const { times, values } = rowsOf(one, from, to);
    return {
      node: one.entityRef,
      metric: one.metric.name,
      times: times.map(time => time / 1_000),
      values,
    };
  };
  return findRootCauses({
    baseline: series.map(one => rows(one, timeframe.baselineStart, alert)),
    issue: series.map(one => rows(one, issueStart, Infinity)),
    target: target && { node: target.entityRef, metric: target.metric.name },
    alertTime: alert / 1_000,
    calls,
  });
}

/** The load at the entry, where the search says that it explains everything. */
function surgeOf(
  found: ReturnType<typeof search>,
  series: readonly CaseSeries[],
  onset: number,
): Omit<LoadChange, 'explains'> | null {
  const first = found.ok ? found.rootCauses.at(0) : undefined;
  if (!first?.isLoad) return null;
  const alike = series.filter(one => one.metric.name === first.metric);
  const own = alike.find(one => one.entityRef === first.node);
  const below = alike.filter(one => one.entityRef !== first.node);
  return own ? compare(own, below, onset) : null;
}

/**
 * Asks what is at fault. How much there is to do is no symptom, so the load is searched apart: when it moved at the entry and all below moved
 * with it, or nothing but the load moved, nothing is at fault.
 */
export function findCauses(
  series: readonly CaseSeries[],
  target: CaseSeries | null,
  known: { entityRef: string; calls: readonly Call[]; timeframe: Timeframe },
): Findings {
  const began = target && onsetOf(target, known.timeframe);
  const onset = began ?? known.timeframe.at;
  const options = { ...known, onset };
  const symptoms =
    target && isTraffic(target)
      ? series
      : series.filter(one => !isTraffic(one));
  const found = search(symptoms, target, options);
  if (!found.ok) return { causes: [], pValue: null, load: null, onset };
  const pValue = found.incidentPValue;
  const surge = surgeOf(search(series, target, options), series, onset);
  const explains = found.rootCauses.length > 0;
  if (surge || !explains) {
    const load = surge ?? loadChange(series, known.entityRef, onset);
    return { causes: [], pValue, load: load && { ...load, explains }, onset };
  }
  const causes = found.rootCauses.map(({ node, metric, score }) => ({
    entityRef: node,
    series: symptoms.find(
      one => one.entityRef === node && one.metric.name === metric,
    )!,
    score,
  }));
  return { causes, pValue, load: null, onset };
}
