import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import styles from '../EntityTelemetry.module.css';

/** What the filter made of people's judgements; nothing before the first. */
export function Learnt(props: { sensitivity: Watch['sensitivity'] }) {
  const { patience, minMagnitude, minShare, meaningful, notMeaningful } =
    props.sensitivity;
  const t = useT();
  const format = useHoneFormat();
  const count = meaningful + notMeaningful;
  if (count === 0) return null;
  return (
    <p className={styles.small}>
      {t('telemetry.watch.learnt', {
        count,
        spread: format.number(minMagnitude, { maximumFractionDigits: 2 }),
        share: format.effect(minShare, { unsigned: true }),
        patience: format.number(patience, { maximumFractionDigits: 1 }),
      })}
    </p>
  );
}
