import type {
  PlanDifference,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';

/** What a change concerns, in the words of those who approve. */
export type ChangedArea =
  | 'primary'
  | 'guardrail'
  | 'plan'
  | 'risk'
  | 'policy'
  | 'owner';

const AREAS: ChangedArea[] = [
  'primary',
  'guardrail',
  'plan',
  'risk',
  'policy',
  'owner',
];

/** The area of a change, and what makes two changes the same one: both ends of a guardrail are one guardrail. */
function placeOf(
  { path }: PlanDifference,
  metrics: readonly Pick<ResolvedMetricUse, 'role'>[],
): { area: ChangedArea; place: string } {
  const [first, second] = path.split('.');
  if (first === 'metrics') {
    const role = metrics[Number(second)]?.role;
    // A metric that was taken away is none of the plan's any more; only guardrails can be.
    const area = role === 'primary' ? 'primary' : 'guardrail';
    return { area, place: area === 'primary' ? path : `metrics.${second}` };
  }
  if (first === 'risk') return { area: 'risk', place: path };
  if (first === 'policyVersion') return { area: 'policy', place: path };
  if (first === 'ownerRef') return { area: 'owner', place: path };
  return { area: 'plan', place: path };
}

/** How many places of each area changed, in a fixed order. */
export function changedAreas(
  changes: readonly PlanDifference[],
  metrics: readonly Pick<ResolvedMetricUse, 'role'>[],
): { area: ChangedArea; count: number }[] {
  const places = changes.map(change => placeOf(change, metrics));
  return AREAS.flatMap(area => {
    const found = new Set(
      places.filter(one => one.area === area).map(({ place }) => place),
    );
    return found.size > 0 ? [{ area, count: found.size }] : [];
  });
}
