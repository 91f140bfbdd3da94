import type { Learning } from '@hone/backstage-plugin-experiments-common';
import { EffectPlot, effectDomain, GradeMark } from '@hone/react';
import { Flex } from '@backstage/ui';
import { ExperimentLink } from '../../components/ExperimentLink';
import { useT } from '../../hooks/useT';
import styles from './Learnings.module.css';

/** The trials of a learning, one small plot each, all on one scale. */
export function TrialList(props: { learning: Learning }) {
  const { trials, metric } = props.learning;
  const t = useT();
  const direction = metric?.direction ?? 'lower-is-better';
  const domain = effectDomain(
    trials.map(({ effect, interval }) => ({
      estimate: effect,
      interval,
      direction,
    })),
  );
  return (
    <ul className={styles.trials}>
      {trials.map(trial => {
        const { key } = trial.experiment;
        const stance = t(`learnings.stances.${trial.stance}`);
        return (
          <li key={key}>
            <Flex align="center" gap="2" className={styles.wrap}>
              {trial.grade && <GradeMark grade={trial.grade} explain={false} />}
              <ExperimentLink experiment={trial.experiment} />
              <span>{stance}</span>
            </Flex>
            {trial.effect !== null && (
              <EffectPlot
                label={t('learnings.trial', { key, stance })}
                hideLabel
                estimate={trial.effect}
                interval={trial.interval}
                direction={direction}
                domain={domain}
              />
            )}
            {trial.note && <p className={styles.text}>{trial.note}</p>}
            {trial.leftOut && (
              <p className={styles.note}>
                {t('learnings.leftOut', { reason: trial.leftOut })}
              </p>
            )}
            {trial.watch && (
              <p className={styles.note}>{trial.watch.sentence}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
