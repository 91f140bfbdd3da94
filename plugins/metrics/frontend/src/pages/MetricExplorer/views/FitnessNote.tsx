import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useT } from '../../../hooks/useT';
import type { ShownSeries } from '../model/shownSeries';
import styles from './Views.module.css';

const ICONS = {
  trustworthy: RiCheckboxCircleLine,
  doubtful: RiQuestionLine,
  lies: RiErrorWarningLine,
  'too-short': RiQuestionLine,
};

/** Whether the metric can carry an experiment, as its newest report says; the tab of the service has the report. */
export function FitnessNote(props: { series: ShownSeries }) {
  const { fitness, entityRef, name } = props.series;
  const t = useT();
  const entityLink = useEntityRefLink();
  if (fitness === null) return null;
  const Icon = ICONS[fitness];
  return (
    <p className={styles.fitness} data-verdict={fitness}>
      <Icon aria-hidden size={16} className={styles.icon} />
      <span>
        {t(`explorer.fitness.${fitness}`)}{' '}
        <Link
          href={`${entityLink(entityRef)}/telemetry`}
          aria-label={t('explorer.fitness.reportOf', { name })}
        >
          {t('explorer.fitness.report')}
        </Link>
      </span>
    </p>
  );
}
