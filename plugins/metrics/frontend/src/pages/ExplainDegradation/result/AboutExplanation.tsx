import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import styles from '../ExplainDegradation.module.css';

/** Who asked, and which times are compared. */
export function AboutExplanation(props: { explanation: Explanation }) {
  const { explanation } = props;
  const { incident, createdAt, at, baselineStart, end, stepSeconds } =
    explanation;
  const t = useT();
  const format = useHoneFormat();
  const created = format.moment(createdAt);
  return (
    <p className={styles.small}>
      {incident
        ? t('explain.about.incident', {
            incident: incident.externalId,
            created,
          })
        : t('explain.about.person', { created })}{' '}
      {t('explain.about.window', {
        from: format.moment(baselineStart),
        at: format.moment(at),
        until: format.moment(end),
        step: format.duration(stepSeconds),
      })}
    </p>
  );
}
