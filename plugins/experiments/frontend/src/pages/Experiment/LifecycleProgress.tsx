import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import { useT } from '../../hooks/useT';
import { lifecycleProgress } from './phases';
import styles from './Experiment.module.css';

/** Build, Measure, Learn, and where the experiment stands. */
export function LifecycleProgress(props: { status: ExperimentStatus }) {
  const t = useT();
  return (
    <ol className={styles.progress} aria-label={t('experiment.progress')}>
      {lifecycleProgress(props.status).map(({ phase, state }) => (
        <li
          key={phase}
          className={styles.phase}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden />
          {t(`experiment.phase.${phase}`)}
          <span className={styles.phaseState}>
            {state === 'now'
              ? t('experiment.here')
              : t(`experiment.phaseState.${state}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
