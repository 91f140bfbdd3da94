import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { OpenExperimentCard } from './OpenExperimentCard';
import styles from './EntityExperiments.module.css';

const SHOWN = 3;

/** The open experiments as cards, the first three at once. */
export function OpenExperiments(props: {
  experiments: ExperimentSummary[];
  aggregate: boolean;
  onWhy: (experiment: ExperimentSummary) => void;
}) {
  const { experiments, aggregate, onWhy } = props;
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? experiments : experiments.slice(0, SHOWN);
  const more = experiments.length - shown.length;
  if (experiments.length === 0) return null;
  return (
    <section aria-label={t('entity.open')}>
      <Text as="h2" className={styles.hidden}>
        {t('entity.open')}
      </Text>
      <Flex direction="column" gap="4">
        {shown.map(experiment => (
          <OpenExperimentCard
            key={experiment.key}
            experiment={experiment}
            aggregate={aggregate}
            onWhy={() => onWhy(experiment)}
          />
        ))}
        {more > 0 && (
          <Flex align="center" gap="3">
            <Text>{t('entity.more', { count: more })}</Text>
            <Button variant="secondary" onPress={() => setAll(true)}>
              {t('entity.showMore')}
            </Button>
          </Flex>
        )}
      </Flex>
    </section>
  );
}
