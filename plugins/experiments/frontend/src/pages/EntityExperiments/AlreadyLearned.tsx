import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { GradeMark } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { ExperimentLink } from '../../components/ExperimentLink';
import { useT } from '../../hooks/useT';
import styles from './EntityExperiments.module.css';

const SHOWN = 3;

/** What the newest closed trials of this place found, with how much each can be trusted. */
export function AlreadyLearned(props: { past: ExperimentSummary[] }) {
  const t = useT();
  const learned = props.past.filter(
    ({ verdict, outcome }) => verdict && outcome !== 'not-valid',
  );
  if (learned.length === 0) return null;
  const title = t('entity.learned');
  return (
    <Card>
      <CardBody>
        <section aria-label={title}>
          <Text as="h2" variant="title-x-small">
            {title}
          </Text>
          <ul className={styles.ideas}>
            {learned.slice(0, SHOWN).map(one => (
              <li key={one.key} className={styles.learned}>
                <Flex align="center" gap="2">
                  {one.verdict && (
                    <GradeMark grade={one.verdict.grade} explain={false} />
                  )}
                  <ExperimentLink experiment={one} />
                </Flex>
                <Text as="p">{one.verdict?.sentence.text}</Text>
              </li>
            ))}
          </ul>
        </section>
      </CardBody>
    </Card>
  );
}
