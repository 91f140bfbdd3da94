import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { EffectPlot } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../hooks/useT';

/**
 * The effect on the primary metric as a small plot with its numbers, for rows and cards.
 */
export function SummaryEffect(props: {
  experiment: ExperimentSummary;
  domain?: readonly [number, number];
}) {
  const { experiment, domain } = props;
  const { verdict, primaryMetric } = experiment;
  const t = useT();
  if (!verdict || !primaryMetric) {
    return <Text variant="body-small">{t('portfolio.noVerdict')}</Text>;
  }
  return (
    <EffectPlot
      label={primaryMetric.title}
      hideLabel
      size="small"
      estimate={verdict.effect}
      interval={verdict.interval}
      direction={primaryMetric.direction}
      scale={verdict.scale}
      unit={primaryMetric.unit}
      state={verdict.sealed ? 'sealed' : undefined}
      minimumEffect={primaryMetric.minimumEffect}
      domain={verdict.scale === 'relative' ? domain : undefined}
    />
  );
}
