import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { useNow } from '@hone/react';
import { useT } from '../hooks/useT';
import { elapsed } from './elapsed';

const COLLECTING = ['running', 'paused'];

/** "day 11 of 18" of a trial that collects data; nothing otherwise. */
export function ElapsedText(props: { experiment: ExperimentSummary }) {
  const { experiment } = props;
  const now = useNow();
  const t = useT();
  if (!COLLECTING.includes(experiment.status)) return null;
  const progress = elapsed(experiment, now);
  if (!progress) return null;
  const at = String(progress.at);
  const of = String(progress.of);
  switch (progress.unit) {
    case 'week':
      return <>{t('effect.week', { week: at, weeks: of })}</>;
    case 'day':
      return <>{t('effect.day', { day: at, days: of })}</>;
    default:
      return <>{t('effect.hour', { hour: at, hours: of })}</>;
  }
}
