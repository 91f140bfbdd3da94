import type {
  Learning,
  TransferredLearning,
} from '@hone/backstage-plugin-experiments-common';
import { EffectPlot, useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './Learnings.module.css';

/** What a learning says for one service: the expected effect with what it rests on, or why nothing can be said. */
export function TransferNote(props: {
  transferred: TransferredLearning;
  service: string;
}) {
  const { transferred, service } = props;
  const { learning, transfer } = transferred;
  const t = useT();
  const title = t('learnings.transfer.title', { service });
  if (!transfer) {
    return (
      <section aria-label={title} className={styles.silent}>
        <Text as="h4" weight="bold">
          {title}
        </Text>
        <p className={styles.note}>
          <Silence learning={learning} />
        </p>
      </section>
    );
  }
  return (
    <section aria-label={title} className={styles.here}>
      <Flex direction="column" gap="2">
        <Text as="h4" weight="bold">
          {title}
        </Text>
        <EffectPlot
          label={t('learnings.transfer.effect', { service })}
          hideLabel
          estimate={transfer.mean}
          interval={transfer.interval}
          direction={learning.metric?.direction ?? 'lower-is-better'}
        />
        <p className={styles.note}>
          {t(`learnings.transfer.level.${transfer.level}`, {
            count: transfer.levelTrials,
            services: t('learnings.serviceCount', {
              count: transfer.levelServices,
            }),
          })}
        </p>
        {transfer.differsByGroup && <Differs spread={transfer.betweenGroups} />}
      </Flex>
    </section>
  );
}

function Silence(props: { learning: Learning }) {
  const { pooled } = props.learning;
  const t = useT();
  return pooled
    ? t('learnings.transfer.silent', {
        count: pooled.trials,
        services: t('learnings.serviceCount', { count: pooled.services }),
      })
    : t('learnings.transfer.noMetric');
}

function Differs(props: { spread: number }) {
  const t = useT();
  const format = useHoneFormat();
  const spread = format.number(props.spread, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <p className={styles.note}>{t('learnings.transfer.differs', { spread })}</p>
  );
}
