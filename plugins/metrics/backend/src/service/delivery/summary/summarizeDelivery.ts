import type { ServiceDelivery } from '../rules/evaluateService';
import type { NotComputable, ShippedChange } from '../rules/leadTimes';
import type { OpenDuration } from '../rules/recovery';
import {
  density,
  recovery,
  share,
  type DensityMetric,
  type RecoveryMetric,
  type ShareMetric,
} from './estimates';
import { quantile, type QuantileMetric } from './quantile';

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
  return recovery(
    durations.map(({ durationMs, ended }) => ({ durationMs, ended, count: 1 })),
  );
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
  // Deployments of different services may have the same id.
  const unknownCommits = services.flatMap(service => {
    const unknown = new Set(service.unknownCommits);
    return service.releases.filter(
      ({ release }) => within(release.at) && unknown.has(release.deployment.id),
    );
  }).length;
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
