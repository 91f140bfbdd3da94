import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { StatusChip } from '@hone/react';
import { Button, ButtonLink, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ElapsedText } from '../../components/ElapsedText';
import { ExperimentLink } from '../../components/ExperimentLink';
import { ExperimentVerdict } from '../../components/ExperimentVerdict';
import { ServiceName } from '../../components/ServiceName';
import { PauseDialog } from '../../components/TransitionDialogs/PauseDialog';
import { useAnalysis } from '../../hooks/useAnalysis';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { CardEffects } from './CardEffects';
import { PauseAction } from './PauseAction';
import styles from './EntityExperiments.module.css';

/** One open experiment: state, sentence, proof, and what one can do. */
export function OpenExperimentCard(props: {
  experiment: ExperimentSummary;
  aggregate: boolean;
  onWhy: () => void;
}) {
  const { experiment, aggregate, onWhy } = props;
  const { verdict } = experiment;
  const t = useT();
  const links = useLinks();
  const [pausing, setPausing] = useState(false);
  // The numbers behind the sentence come after it: first the answer, then the proof.
  const analysis = useAnalysis(experiment.key, verdict?.analysisId ?? null);
  return (
    <Card>
      <CardBody>
        <article aria-label={`${experiment.key} ${experiment.title}`}>
          <Flex justify="between" gap="3" className={styles.cardHead}>
            <Flex align="center" gap="3" className={styles.wrap}>
              <StatusChip status={experiment.status} />
              <Text as="h3" variant="body-large">
                <ExperimentLink experiment={experiment} />
              </Text>
              {aggregate && <ServiceName entityRef={experiment.entityRef} />}
            </Flex>
            <Text className={styles.cardFacts}>
              <span className={styles.fact}>
                {t(`design.${experiment.design}`)}
              </span>
              <span className={styles.fact}>
                <ElapsedText experiment={experiment} />
              </span>
            </Text>
          </Flex>
          {verdict ? (
            <ExperimentVerdict
              experiment={experiment}
              analysis={analysis.data}
              copy={false}
            />
          ) : (
            <Text as="p">
              {experiment.startedAt
                ? t('entity.notAnalyzed')
                : t('entity.notStarted')}
            </Text>
          )}
          <CardEffects experiment={experiment} analysis={analysis.data} />
          <Flex gap="2" mt="3" className={styles.wrap}>
            <ButtonLink
              size="small"
              variant="secondary"
              href={links.experiment(experiment.key)}
            >
              {t('open')}
            </ButtonLink>
            {experiment.status === 'running' && (
              <PauseAction
                experimentKey={experiment.key}
                onPause={() => setPausing(true)}
              />
            )}
            {verdict && (
              <Button size="small" variant="tertiary" onPress={onWhy}>
                {t('why.button')}
              </Button>
            )}
          </Flex>
          {pausing && (
            <PauseDialog
              experiment={experiment}
              onClose={() => setPausing(false)}
            />
          )}
        </article>
      </CardBody>
    </Card>
  );
}
