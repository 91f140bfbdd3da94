import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../../../hooks/useT';
import { CauseEvidence } from './CauseEvidence';
import { CauseName } from './CauseName';
import { ConfidenceBar } from './ConfidenceBar';
import { JudgeCause } from './JudgeCause';
import { Reasons } from './Reasons';
import styles from '../ExplainDegradation.module.css';

/** Possible causes for narrow places: the same facts, one below the other. */
export function CauseList(props: { explanation: Explanation }) {
  const { explanation } = props;
  const t = useT();
  return (
    <ol className={styles.list} aria-label={t('explain.causes.title')}>
      {explanation.candidates.map(cause => (
        <li key={cause.rank} className={styles.item}>
          <CauseName cause={cause} rank={cause.rank} />
          <ConfidenceBar confidence={cause.confidence} />
          <Reasons reasons={cause.reasons} />
          <JudgeCause id={explanation.id} cause={cause} />
          <CauseEvidence cause={cause} explanation={explanation} />
        </li>
      ))}
      <li className={styles.item}>
        <strong>{t('explain.causes.unknown')}</strong>
        <ConfidenceBar confidence={explanation.unknown ?? 1} />
        <span>{t('explain.causes.unknownWhy')}</span>
      </li>
    </ol>
  );
}
