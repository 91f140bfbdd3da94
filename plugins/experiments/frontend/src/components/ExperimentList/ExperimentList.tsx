import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { GradeMark, StatusChip } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { ExperimentLink } from '../ExperimentLink';
import { ServiceName } from '../ServiceName';
import { useT } from '../../hooks/useT';
import styles from './ExperimentList.module.css';

/** The rows for narrow places: title, state and the whole sentence. */
export function ExperimentList(props: { rows: ExperimentSummary[] }) {
  const t = useT();
  return (
    <ul className={styles.list} aria-label={t('portfolio.table')}>
      {props.rows.map(one => (
        <li key={one.key} className={styles.item}>
          <Flex align="center" gap="2" className={styles.head}>
            <StatusChip status={one.status} outcome={one.outcome} />
            {one.verdict && (
              <GradeMark grade={one.verdict.grade} explain={false} />
            )}
            <ServiceName entityRef={one.entityRef} />
          </Flex>
          <ExperimentLink experiment={one} />
          {one.verdict && <Text as="p">{one.verdict.sentence.text}</Text>}
        </li>
      ))}
    </ul>
  );
}
