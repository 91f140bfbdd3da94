import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { VisuallyHidden } from '@backstage/ui';
import { Fragment } from 'react';
import { useT } from '../../../hooks/useT';
import { CauseEvidence } from './CauseEvidence';
import { CauseName } from './CauseName';
import { ConfidenceBar } from './ConfidenceBar';
import { JudgeCause } from './JudgeCause';
import { Reasons } from './Reasons';
import styles from '../ExplainDegradation.module.css';

const COLUMNS = ['rank', 'cause', 'confidence', 'why', 'judgement'] as const;

/** Possible causes as a table, each with its evidence below. */
export function CauseTable(props: { explanation: Explanation }) {
  const { explanation } = props;
  const t = useT();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('explain.causes.title')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {COLUMNS.map(column => (
            <th key={column} scope="col">
              {t(`explain.causes.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {explanation.candidates.map(cause => (
          <Fragment key={cause.rank}>
            <tr data-open={cause.evidence !== null}>
              <td>{cause.rank}</td>
              <th scope="row">
                <CauseName cause={cause} />
              </th>
              <td>
                <ConfidenceBar confidence={cause.confidence} />
              </td>
              <td>
                <Reasons reasons={cause.reasons} />
              </td>
              <td>
                <JudgeCause id={explanation.id} cause={cause} />
              </td>
            </tr>
            {cause.evidence && (
              <tr>
                <td />
                <td colSpan={COLUMNS.length - 1}>
                  <CauseEvidence cause={cause} explanation={explanation} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
        <tr>
          <td />
          <th scope="row">{t('explain.causes.unknown')}</th>
          <td>
            <ConfidenceBar confidence={explanation.unknown ?? 1} />
          </td>
          <td>{t('explain.causes.unknownWhy')}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
