import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { Button } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { actOf } from '../../components/actOf';
import styles from './Experiment.module.css';

/** On narrow screens the next step stays in reach: the decision where one is due, else the reasons of the verdict. */
export function BottomBar(props: {
  experiment: Experiment;
  onDecide: () => void;
  onWhy: () => void;
}) {
  const { experiment, onDecide, onWhy } = props;
  const t = useT();
  if (actOf(experiment, 'decide')) {
    return (
      <div className={styles.bottomBar}>
        <Button variant="primary" onPress={onDecide}>
          {experiment.pendingDecision
            ? t('experiment.pending.answer')
            : t('experiment.decide.title')}
        </Button>
      </div>
    );
  }
  return experiment.verdict ? (
    <div className={styles.bottomBar}>
      <Button variant="secondary" onPress={onWhy}>
        {t('why.button')}
      </Button>
    </div>
  ) : null;
}
