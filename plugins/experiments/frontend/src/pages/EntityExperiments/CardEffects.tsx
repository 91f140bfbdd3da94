import type {
  Analysis,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';
import { EffectPlot } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './EntityExperiments.module.css';

/** The primary metric as a plot and the guardrails in words. */
export function CardEffects(props: {
  experiment: ExperimentSummary;
  analysis: Analysis | undefined;
}) {
  const { experiment, analysis } = props;
  const { verdict, primaryMetric } = experiment;
  const t = useT();
  if (!verdict || !primaryMetric) return null;
  const primary = analysis?.results.find(({ role }) => role === 'primary');
  const guardrails =
    analysis?.results.filter(({ role }) => role === 'guardrail') ?? [];
  return (
    <Flex direction="column" gap="2" mt="3">
      <EffectPlot
        label={primaryMetric.title}
        estimate={verdict.effect}
        interval={verdict.interval}
        direction={primaryMetric.direction}
        scale={verdict.scale}
        unit={primaryMetric.unit}
        state={verdict.sealed ? 'sealed' : primary?.state}
        minimumEffect={primaryMetric.minimumEffect}
      />
      {guardrails.length > 0 && (
        <Text as="p" className={styles.guardrails}>
          {guardrails.map(result => (
            <span key={result.metricId} data-state={result.state}>
              {t('entity.guardrailState', {
                title: result.title,
                state: t(`state.${result.state}`),
              })}
            </span>
          ))}
        </Text>
      )}
    </Flex>
  );
}
