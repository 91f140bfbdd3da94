import { parseEntityRef } from '@backstage/catalog-model';
import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import type { DataValue } from '@hone/react';
import type { T } from '../../../hooks/useT';

/** What every file says about itself. */
export function fileNotes(
  t: T,
  overview: Pick<
    DeliveryOverview,
    'group' | 'period' | 'zone' | 'computedAt' | 'simulated'
  >,
): [string, DataValue][] {
  const { group, period, zone, computedAt, simulated } = overview;
  const note = t('scope.note', {
    from: period.from,
    to: period.to,
    zone,
    scope: group ?? t('overview.organization'),
  });
  return [
    ['note', note],
    ...(computedAt ? [['updated', computedAt] as [string, DataValue]] : []),
    ...(simulated
      ? [['note', t('scope.simulated')] as [string, DataValue]]
      : []),
  ];
}

/** A name that tells files of groups apart. */
export function fileName(what: string, group: string | null): string {
  const scope = group ? parseEntityRef(group).name : 'organization';
  return `delivery-${what}-${scope}.csv`;
}
