import type {
  Learning,
  TransferredLearning,
} from '@hone/backstage-plugin-experiments-common';
import { GradeMark, SimulatedChip } from '@hone/react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  ButtonLink,
  Card,
  CardBody,
  Flex,
  Link,
  Text,
} from '@backstage/ui';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { PooledEffect } from './PooledEffect';
import { Standing } from './Standing';
import { TransferNote } from './TransferNote';
import { TrialList } from './TrialList';
import styles from './Learnings.module.css';

/** What a card asks the page for. */
export interface LearningActs {
  onTopic: (topic: string) => void;
  onChallenge: (learning: Learning) => void;
  onEdit: (learning: Learning) => void;
}

/** One learning: the claim, who is for and against it, its effect, and what it says for a service. */
export function LearningItem(props: {
  learning: Learning;
  transferred: TransferredLearning | null;
  service: string | null;
  acts: LearningActs;
}) {
  const { learning, transferred, service, acts } = props;
  const t = useT();
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Head learning={learning} onTopic={acts.onTopic} />
          <Standing learning={learning} />
          <div className={styles.columns}>
            <PooledEffect learning={learning} />
            {transferred && service && (
              <TransferNote transferred={transferred} service={service} />
            )}
          </div>
          {learning.text && <p className={styles.text}>{learning.text}</p>}
          <Accordion>
            <AccordionTrigger title={t('learnings.trials')} />
            <AccordionPanel>
              <TrialList learning={learning} />
            </AccordionPanel>
          </Accordion>
          <Actions learning={learning} acts={acts} />
        </Flex>
      </CardBody>
    </Card>
  );
}

function Head(props: { learning: Learning; onTopic: (topic: string) => void }) {
  const { key, title, grade, claim, metric, topic, kind, simulated } =
    props.learning;
  const t = useT();
  const links = useLinks();
  return (
    <div className={styles.head}>
      <Flex align="center" gap="2" className={styles.wrap}>
        {grade && <GradeMark grade={grade} explain={false} />}
        <Text as="h3" weight="bold">
          <Link href={links.learnings({ q: key })} weight="bold" standalone>
            {key} {title}
          </Link>
        </Text>
        {simulated && <SimulatedChip />}
      </Flex>
      <Flex align="center" gap="3" className={styles.wrap}>
        <Text variant="body-small">
          {t(`learnings.claims.${claim}`, {
            metric: metric?.title ?? t('metric'),
          })}
        </Text>
        {/* Where both are one word the topic says it, and leads on. */}
        {kind !== topic && <Text variant="body-small">{kind}</Text>}
        {topic && (
          <Button
            variant="tertiary"
            size="small"
            aria-label={t('learnings.showTopic', { topic })}
            onPress={() => props.onTopic(topic)}
          >
            {topic}
          </Button>
        )}
      </Flex>
    </div>
  );
}

function Actions(props: { learning: Learning; acts: LearningActs }) {
  const { learning, acts } = props;
  const { key, canUpdate } = learning;
  const t = useT();
  const links = useLinks();
  return (
    <Flex gap="2" className={styles.wrap}>
      <ButtonLink
        variant="secondary"
        href={links.wizard({ from: `learning:${key}` })}
        aria-label={t('learnings.tryOf', { key })}
      >
        {t('learnings.tryIt')}
      </ButtonLink>
      {canUpdate && (
        <>
          <Button
            variant="tertiary"
            aria-label={t('learnings.challengeOf', { key })}
            onPress={() => acts.onChallenge(learning)}
          >
            {t('learnings.challenge')}
          </Button>
          <Button
            variant="tertiary"
            aria-label={t('learnings.editOf', { key })}
            onPress={() => acts.onEdit(learning)}
          >
            {t('learnings.edit')}
          </Button>
        </>
      )}
    </Flex>
  );
}
