import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip, StatusChip, useHoneFormat } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { ElapsedText } from '../../components/ElapsedText';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { ActionBar } from './ActionBar';
import { LifecycleProgress } from './LifecycleProgress';
import { MoreMenu } from './MoreMenu';
import styles from './Experiment.module.css';

/** Title, state and place in the loop, with everything one can do. */
export function ExperimentHeader(props: { experiment: Experiment }) {
  const { experiment } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <header className={styles.header}>
      <Flex justify="between" align="start" gap="4" className={styles.wrap}>
        <div>
          <Flex align="center" gap="3" className={styles.wrap}>
            <Text as="h2" variant="title-small" weight="bold">
              {experiment.title}
            </Text>
            <StatusChip
              status={experiment.status}
              outcome={experiment.outcome}
            />
            {experiment.simulated && <SimulatedChip />}
          </Flex>
          <p className={styles.meta}>
            <span>{experiment.key}</span>
            <span>{t(`design.${experiment.design}`)}</span>
            <ServiceName entityRef={experiment.entityRef} />
            {experiment.ownerRef && (
              <ServiceName entityRef={experiment.ownerRef} />
            )}
            <span>
              <ElapsedText experiment={experiment} />
            </span>
            {experiment.startedAt && (
              <span>
                {t('experiment.started')} {format.date(experiment.startedAt)}
              </span>
            )}
            {experiment.endedAt && (
              <span>
                {t('experiment.ended')} {format.date(experiment.endedAt)}
              </span>
            )}
          </p>
        </div>
        <Flex gap="2" className={styles.wrap}>
          <ActionBar experiment={experiment} />
          <MoreMenu experiment={experiment} />
        </Flex>
      </Flex>
      <LifecycleProgress status={experiment.status} />
    </header>
  );
}
