import { useHoneFormat } from '@hone/react';
import { ButtonLink, Link, Text } from '@backstage/ui';
import type { NeedsYou } from '../../hooks/useNeedsYou';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { ExperimentLink } from '../ExperimentLink';
import type { Waiting } from './waitingAct';
import styles from './NeedsYou.module.css';

/** What waits for the reader, each with its age and the way to the act. */
export function NeedsYouList(props: { needs: NeedsYou }) {
  const { waiting, complete } = props.needs;
  const t = useT();
  const links = useLinks();
  return (
    <>
      <ul className={styles.list} aria-label={t('needsYou.title')}>
        {waiting.map(one => (
          <WaitingItem key={one.experiment.key} waiting={one} />
        ))}
      </ul>
      {!complete && (
        <Link href={links.portfolio({ status: 'decide,in-review' })}>
          {t('needsYou.more')}
        </Link>
      )}
    </>
  );
}

function WaitingItem(props: { waiting: Waiting }) {
  const { act, experiment, since } = props.waiting;
  const t = useT();
  const links = useLinks();
  const format = useHoneFormat();
  const label = t(`needsYou.act.${act}`);
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <ExperimentLink experiment={experiment} />
        <Text variant="body-small">
          {t(`needsYou.since.${act}`, { age: format.age(since) })}
        </Text>
      </span>
      <ButtonLink
        size="small"
        variant="secondary"
        href={links.experiment(experiment.key)}
        aria-label={t('needsYou.actOn', { act: label, key: experiment.key })}
      >
        {label}
      </ButtonLink>
    </li>
  );
}
