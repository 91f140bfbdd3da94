import type {
  PlanDifference,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';
import { useT } from '../../hooks/useT';
import { changedAreas } from './changedAreas';

/** What changed in a few words, such as "1 guardrail". */
export function useChangeWords(
  changes: readonly PlanDifference[],
  metrics: readonly Pick<ResolvedMetricUse, 'role'>[],
): string {
  const t = useT();
  return changedAreas(changes, metrics)
    .map(({ area, count }) =>
      area === 'policy' || area === 'owner'
        ? t(`governance.changedCount.${area}`)
        : t(`governance.changedCount.${area}`, { count }),
    )
    .join(', ');
}
