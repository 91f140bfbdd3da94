import {
  gammaPoissonPosterior,
  kaplanMeier,
  quantileOrderIndices,
  wilsonInterval,
} from '@hone/inference';
import type { ServiceDelivery } from '../rules/evaluateService';
import type { NotComputable, ShippedChange } from '../rules/leadTimes';
import type { OpenDuration } from '../rules/recovery';

/** A share with its Wilson interval; the value is null without cases. */
export interface ShareMetric {
  count: number;
  of: number;
  value: number | null;
  interval: [number, number];
}

/** A quantile in milliseconds with its interval from order statistics. */
export interface QuantileMetric {
  value: number;
  interval: [number, number];
}

/** Lead times of changes that were shipped in the window. */
export interface LeadTimeMetric {
  /** Changes with a lead time. */
  n: number;
  /** Changes that were shipped. */
  of: number;
  notComputable: { [reason in NotComputable]?: number };
  /** Deployments whose commit is not known: their changes are in neither number. */
  unknownCommits: number;
  p50: QuantileMetric | null;
  p75: QuantileMetric | null;
  p90: QuantileMetric | null;
}

/** A median of durations of which some are still open. */
export interface RecoveryMetric {
  n: number;
  open: number;
  /** Milliseconds; null when more than half are open. */
  median: number | null;
  interval: [number | null, number | null];
}

/** A rate of events per 100 changes, or per 1,000 lines changed. */
export interface DensityMetric {
  events: number;
  exposure: number;
  value: number;
  interval: [number, number];
}

/** The delivery metrics of one service, or of several together. */
export interface DeliverySummary {
  deployments: number;
  leadTime: LeadTimeMetric;
  changeFailRate: ShareMetric;
  /** Too young for their outcome to be known. */
  provisional: { deployments: number; failed: number };
  changeFailRateWithCaught: ShareMetric;
  canaryCatchRate: ShareMetric;
  recovery: RecoveryMetric;
  restore: RecoveryMetric;
  reworkRate: ShareMetric;
  defectsPer100Changes: DensityMetric | null;
  defectsPerKloc: DensityMetric | null;
}

/** Instants of a window, the end not included. */
export interface SummaryWindow {
  from: number;
  to: number;
}

function share(count: number, of: number): ShareMetric {
  const wilson = wilsonInterval({ successes: count, trials: of });
  if (!wilson.ok) throw new Error(wilson.detail);
  return { count, of, value: wilson.estimate, interval: [...wilson.interval] };
}

/** Linear interpolation between neighbours (type 7). */
function quantile(sorted: readonly number[], p: number): QuantileMetric | null {
  const indices = quantileOrderIndices({ n: sorted.length, quantile: p });
  if (!indices.ok) return null;
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return {
    value: sorted[low] + (place - low) * (sorted[high] - sorted[low]),
    interval: [sorted[indices.lower - 1], sorted[indices.upper - 1]],
  };
}

function summarizeLeadTimes(
  changes: readonly ShippedChange[],
  unknownCommits: number,
): LeadTimeMetric {
  const sorted = changes
    .flatMap(change => change.leadMs ?? [])
    .sort((a, b) => a - b);
  const notComputable: LeadTimeMetric['notComputable'] = {};
  for (const { notComputable: reason } of changes) {
    if (reason) notComputable[reason] = (notComputable[reason] ?? 0) + 1;
  }
  return {
    n: sorted.length,
    of: changes.length,
    notComputable,
    unknownCommits,
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
  };
}

function summarizeDurations(
  durations: readonly OpenDuration[],
): RecoveryMetric {
  const n = durations.length;
  const open = durations.filter(duration => !duration.ended).length;
  const curve = kaplanMeier({
    durations: durations.map(duration => duration.durationMs),
    events: durations.map(duration => (duration.ended ? 1 : 0)),
  });
  return curve.ok
    ? { n, open, median: curve.median, interval: [...curve.medianInterval] }
    : { n, open, median: null, interval: [null, null] };
}

function density(
  events: number,
  exposure: number,
  unit: number,
): DensityMetric | null {
  const posterior = gammaPoissonPosterior({
    events,
    exposure: exposure / unit,
  });
  if (exposure === 0 || !posterior.ok) return null;
  const value = (unit * events) / exposure;
  return { events, exposure, value, interval: [...posterior.interval] };
}

/**
 * Delivery metrics over a window. Several services are pooled event by event: a median of medians is no median.
 */
export function summarizeDelivery(
  services: readonly ServiceDelivery[],
  window: SummaryWindow,
): DeliverySummary {
  const within = (instant: number | null) =>
    instant !== null && instant >= window.from && instant < window.to;
  const releases = services.flatMap(service =>
    service.releases.filter(({ release }) => within(release.at)),
  );
  const of = (...kinds: string[]) =>
    releases.filter(({ release }) => kinds.includes(release.kind));
  const deployments = of('deployment');
  const atRisk = of('deployment', 'escaped');
  const matured = atRisk.filter(judged => judged.matured);
  const fresh = atRisk.filter(judged => !judged.matured);
  const failedOf = (list: typeof releases) =>
    list.filter(({ failure }) => failure !== null).length;
  const caught = of('caught').filter(judged => judged.matured).length;
  const failed = failedOf(matured);
  const changes = services.flatMap(service =>
    service.changes.filter(change => !change.bot && within(change.shippedAt)),
  );
  const unknown = new Set(services.flatMap(service => service.unknownCommits));
  const unknownCommits = deployments.filter(({ release }) =>
    unknown.has(release.deployment.id),
  ).length;
  const defects = services.flatMap(service =>
    service.defects.filter(defect => within(defect.foundAt)),
  ).length;
  const lines = changes.reduce((sum, change) => sum + (change.lines ?? 0), 0);
  const started = (list: readonly OpenDuration[]) =>
    list.filter(duration => within(duration.startedAt));
  return {
    deployments: deployments.length,
    leadTime: summarizeLeadTimes(changes, unknownCommits),
    changeFailRate: share(failed, matured.length),
    provisional: { deployments: fresh.length, failed: failedOf(fresh) },
    changeFailRateWithCaught: share(failed + caught, matured.length + caught),
    canaryCatchRate: share(caught, caught + failed),
    recovery: summarizeDurations(services.flatMap(s => started(s.recoveries))),
    restore: summarizeDurations(services.flatMap(s => started(s.restorations))),
    reworkRate: share(
      deployments.filter(({ release }) => release.deployment.unplanned).length,
      deployments.length,
    ),
    defectsPer100Changes: density(defects, changes.length, 100),
    defectsPerKloc: density(defects, lines, 1000),
  };
}
