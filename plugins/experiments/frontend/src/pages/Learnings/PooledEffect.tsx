import type { Learning } from '@hone/backstage-plugin-experiments-common';
import { EffectPlot, useHoneFormat } from '@hone/react';
import { useT } from '../../hooks/useT';
import styles from './Learnings.module.css';

const WHOLE_PERCENT: Intl.NumberFormatOptions = {
  style: 'percent',
  maximumFractionDigits: 0,
};

/** What the trials say together, and how much they differ. */
export function PooledEffect(props: { learning: Learning }) {
  const { pooled, metric } = props.learning;
  const t = useT();
  if (!pooled) {
    return <p className={styles.note}>{t('learnings.notPooled')}</p>;
  }
  return (
    <div>
      <EffectPlot
        label={t('learnings.effect', {
          metric: metric?.title ?? t('metric'),
          count: pooled.trials,
        })}
        estimate={pooled.mean}
        interval={pooled.interval}
        direction={metric?.direction ?? 'lower-is-better'}
      />
      <p className={styles.note}>
        <Heterogeneity pooled={pooled} />
      </p>
    </div>
  );
}

function Heterogeneity(props: { pooled: NonNullable<Learning['pooled']> }) {
  const { tau, iSquared, trials, services } = props.pooled;
  const t = useT();
  const format = useHoneFormat();
  const parts = {
    trials: String(trials),
    services: t('learnings.serviceCount', { count: services }),
  };
  if (tau === null) return t('learnings.pooledOne', parts);
  if (tau === 0) return t('learnings.pooledAlike', parts);
  return t('learnings.pooled', {
    ...parts,
    tau: format.number(tau, { style: 'percent', maximumFractionDigits: 1 }),
    share: format.number((iSquared ?? 0) / 100, WHOLE_PERCENT),
  });
}
