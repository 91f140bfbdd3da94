import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { Alert } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../Experiment.module.css';

/** Whether the plan is sealed, and where the trial left it. */
export function PlanDeviations(props: { experiment: Experiment }) {
  const { planHash, deviations } = props.experiment;
  const t = useT();
  const hash = planHash && (
    <span className={styles.hash}>
      {t('experiment.plan.sealedText', { hash: planHash })}
    </span>
  );
  if (deviations.length === 0) {
    return (
      <Alert
        status="info"
        icon
        title={
          planHash ? t('experiment.plan.sealedKept') : t('experiment.plan.open')
        }
        description={hash}
      />
    );
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('experiment.plan.deviations', { count: deviations.length })}
      description={
        <>
          {hash}
          <ul className={styles.missing}>
            {deviations.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
