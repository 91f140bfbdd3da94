import type { Approval } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { ActorName } from '../../components/ActorName';
import styles from '../../components/governance/governance.module.css';
import { useT } from '../../hooks/useT';

/** What was asked about the plan before it was judged. */
export function Questions(props: { questions: readonly Approval[] }) {
  const t = useT();
  const format = useHoneFormat();
  if (props.questions.length === 0) return null;
  return (
    <section aria-label={t('governance.questions')}>
      <Text as="p" weight="bold">
        {t('governance.questions')}
      </Text>
      <ul className={styles.plain}>
        {props.questions.map(({ id, actor, at, reason }) => (
          <li key={id}>
            {actor && <ActorName actor={actor} />}{' '}
            <Text>{format.moment(at)}</Text>
            <p className={styles.reason}>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
