import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import type { Rollup } from '../../../../store/delivery/Rollup';
import { countOf } from './durationBins';
import { knownOutcomes } from './knownOutcomes';
import { binQuantile, binRecovery, type ReadingTime } from './summarizeRollup';

const sizeOf = ({ ended, open }: Rollup['recoveries']) =>
  countOf(ended) + countOf(open);

/** One week as others see it. */
export function toWeek(
  week: string,
  running: boolean,
  rollup: Rollup,
  { hour, rules }: ReadingTime,
): DeliveryWeek {
  const { matured } = knownOutcomes(rollup.outcomes, hour, rules.maturityMs);
  return {
    week,
    running,
    deployments: rollup.deployments,
    changes: rollup.changes,
    leadTimeN: countOf(rollup.leadTimes),
    leadTimeP50: binQuantile(rollup.leadTimes, 0.5)?.value ?? null,
    matured: matured.atRisk,
    failed: matured.failed,
    recoveryN: sizeOf(rollup.recoveries),
    recoveryMedian: binRecovery(rollup.recoveries, hour).median,
    incidents: sizeOf(rollup.restorations),
    rework: rollup.rework,
    defects: rollup.defects,
  };
}
