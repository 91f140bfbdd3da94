import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { Alert, ButtonLink } from '@backstage/ui';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import styles from './Experiment.module.css';

/** What a draft lacks before it can start, each as a sentence of the server. */
export function DraftReadiness(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { missing } = experiment;
  const t = useT();
  const links = useLinks();
  if (missing.length === 0) {
    return <Alert status="info" icon title={t('experiment.draft.ready')} />;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('experiment.draft.missing', { count: missing.length })}
      description={
        <ul className={styles.missing}>
          {missing.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      customActions={
        <ButtonLink
          size="small"
          variant="secondary"
          href={links.wizard({ draft: experiment.key })}
        >
          {t('experiment.action.edit')}
        </ButtonLink>
      }
    />
  );
}
