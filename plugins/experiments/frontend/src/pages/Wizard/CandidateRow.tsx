import type { MetricCandidate } from '@hone/backstage-plugin-metrics-common';
import { SimulatedChip, TimeSparkline } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './Wizard.module.css';

type Unfit = 'lies' | 'doubtful';

/** Replays of its own history speak against it. */
function isUnfit(fitness: MetricCandidate['fitness']): fitness is Unfit {
  return fitness === 'lies' || fitness === 'doubtful';
}

/** One series that may show the effect. */
export function CandidateRow(props: {
  candidate: MetricCandidate;
  isPrimary: boolean;
  isGuardrail: boolean;
  onChoose: () => void;
  onGuard: () => void;
}) {
  const { candidate, isPrimary, isGuardrail, onChoose, onGuard } = props;
  const { metric, preview } = candidate;
  const t = useT();
  const titleId = `candidate-${metric.sourceId}-${metric.name}`;
  return (
    <li
      className={styles.candidate}
      data-chosen={isPrimary}
      aria-labelledby={titleId}
    >
      <Flex justify="between" align="start" gap="3" className={styles.wrap}>
        <div className={styles.candidateText}>
          <Flex align="center" gap="2" className={styles.wrap}>
            <Text weight="bold" id={titleId}>
              {metric.title}
            </Text>
            <Text variant="body-small">
              {metric.sourceId} · {t(`direction.${metric.direction}`)}
            </Text>
            {metric.simulated && <SimulatedChip />}
          </Flex>
          <Text as="p" variant="body-small">
            {candidate.reason}
            {candidate.existingMetricId === null &&
              ` ${t('wizard.candidates.isNew')}`}
          </Text>
          {isUnfit(candidate.fitness) && (
            <Text as="p" variant="body-small" color="danger">
              {t(`wizard.candidates.fitness.${candidate.fitness}`)}
            </Text>
          )}
        </div>
        <TimeSparkline
          label={t('wizard.candidates.lastDay', { title: metric.title })}
          points={preview.points.map(([at, value]) => ({ at, value }))}
          unit={metric.unit}
        />
      </Flex>
      <details className={styles.query}>
        <summary>{t('wizard.candidates.query')}</summary>
        <pre
          className={styles.code}
          tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        >
          <code>{candidate.resolvedQuery}</code>
        </pre>
      </details>
      <Flex gap="2">
        <Button
          size="small"
          variant={isPrimary ? 'primary' : 'secondary'}
          iconStart={isPrimary ? <RiCheckLine aria-hidden /> : undefined}
          aria-pressed={isPrimary}
          aria-describedby={titleId}
          onPress={onChoose}
        >
          {isPrimary
            ? t('wizard.candidates.chosen')
            : t('wizard.candidates.choose')}
        </Button>
        {!isPrimary && (
          <Button
            size="small"
            variant="tertiary"
            aria-describedby={titleId}
            isDisabled={isGuardrail}
            onPress={onGuard}
          >
            {isGuardrail
              ? t('wizard.candidates.isGuardrail')
              : t('wizard.candidates.asGuardrail')}
          </Button>
        )}
      </Flex>
    </li>
  );
}
