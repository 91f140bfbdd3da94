import type {
  Bins,
  Durations,
  Rollup,
} from '../../../../store/delivery/Rollup';
import type { DeliveryRules } from '../../rules/facts';
import {
  density,
  recovery,
  share,
  type RecoveryMetric,
} from '../../summary/estimates';
import { quantileOf, type QuantileMetric } from '../../summary/quantile';
import type {
  DeliverySummary,
  LeadTimeMetric,
} from '../../summary/summarizeDelivery';
import { addTo } from './addRollups';
import { binOf, countOf, durationOf, durationsAt } from './durationBins';
import { middleOfHour, startOfHour } from './hours';
import { knownOutcomes } from './knownOutcomes';

/** When and by which conventions a roll-up is read. */
export interface ReadingTime {
  /** The hour that has begun last: nothing changes within an hour. */
  hour: number;
  rules: DeliveryRules;
}

/** A quantile of durations, within 1 %, with its interval from order statistics. */
export function binQuantile(bins: Bins, p: number): QuantileMetric | null {
  return quantileOf(countOf(bins), p, places => durationsAt(bins, places));
}

const toCounted = (bins: Bins, ended: boolean) =>
  [...bins].map(([bin, count]) => ({
    durationMs: durationOf(bin),
    ended,
    count,
  }));

/** The median of durations of which some are open, with as much work as there are bins. */
export function binRecovery(
  { ended, open }: Durations,
  hour: number,
): RecoveryMetric {
  const lasting: Bins = new Map();
  for (const [start, count] of open) {
    const durationMs = startOfHour(hour) - middleOfHour(start);
    addTo(lasting, binOf(Math.max(0, durationMs)), count);
  }
  return recovery([...toCounted(ended, true), ...toCounted(lasting, false)]);
}

function summarizeLeadTimes(rollup: Rollup): LeadTimeMetric {
  const { firstChanges, negativeChanges, leadTimes } = rollup;
  return {
    n: countOf(leadTimes),
    of: rollup.changes,
    notComputable: {
      ...(firstChanges > 0 && { 'first-deployment': firstChanges }),
      ...(negativeChanges > 0 && { negative: negativeChanges }),
    },
    unknownCommits: rollup.unknownCommits,
    p50: binQuantile(leadTimes, 0.5),
    p75: binQuantile(leadTimes, 0.75),
    p90: binQuantile(leadTimes, 0.9),
  };
}

/** The same metrics as of the events themselves, times within 1 %. */
export function summarizeRollup(
  rollup: Rollup,
  { hour, rules }: ReadingTime,
): DeliverySummary {
  const { deployments, defects } = rollup;
  const { matured, fresh } = knownOutcomes(
    rollup.outcomes,
    hour,
    rules.maturityMs,
  );
  const { failed, caught } = matured;
  return {
    deployments,
    leadTime: summarizeLeadTimes(rollup),
    changeFailRate: share(failed, matured.atRisk),
    provisional: { deployments: fresh.atRisk, failed: fresh.failed },
    changeFailRateWithCaught: share(failed + caught, matured.atRisk + caught),
    canaryCatchRate: share(caught, caught + failed),
    recovery: binRecovery(rollup.recoveries, hour),
    restore: binRecovery(rollup.restorations, hour),
    reworkRate: share(rollup.rework, deployments),
    defectsPer100Changes: density(defects, rollup.changes, 100),
    defectsPerKloc: density(defects, rollup.lines, 1000),
  };
}
