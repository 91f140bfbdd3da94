import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import type { T } from '../hooks/useT';

const REASONS = ['first-deployment', 'negative'] as const;

function reasonText(t: T, reason: string, count: number): string {
  const known = REASONS.find(one => one === reason);
  return known
    ? t(`quality.${known}`, { count })
    : t('quality.other', { count, reason });
}

/** Why changes have no lead time or are missing, one sentence a reason. */
export function notComputable(
  t: T,
  { leadTime }: Pick<DeliverySummary, 'leadTime'>,
): string[] {
  const { unknownCommits } = leadTime;
  return [
    ...Object.entries(leadTime.notComputable)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => reasonText(t, reason, count)),
    ...(unknownCommits > 0
      ? [t('quality.unknownCommits', { count: unknownCommits })]
      : []),
  ];
}
