import type { ServiceYear } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import type { MeasureSignal } from '../../../measures/signals';
import { dateMs, WEEKLY_UNITS } from '../../../measures/weeklyValues';
import type { ChartedMeasure } from '../deliveryUrl';
import type { YearChart } from './yearChart';

/** What changed, in words: for the sentence and for the mark. */
export function useChange(
  measure: ChartedMeasure,
  signal: MeasureSignal | undefined,
): { title: string; sentence: string; since: string } | null {
  const t = useT();
  const format = useHoneFormat();
  if (!signal?.since || signal.before === null || signal.after === null) {
    return null;
  }
  const { before, after, since } = signal;
  const magnitude = Math.max(before, after);
  const print = (value: number) =>
    format.value(value, { unit: WEEKLY_UNITS[measure], magnitude });
  const words = {
    measure: t(`measure.${measure}.title`),
    before: print(before),
    after: print(after),
    date: format.date(dateMs(since), 'UTC'),
    change: t(`change.${measure}.${after < before ? 'lower' : 'higher'}`),
  };
  return {
    since,
    title: t('year.shift', words),
    sentence: t('year.changed', words),
  };
}

/** Where the measure is read, and how many weeks are beyond what is normal. */
export function useSummary(
  { zone }: ServiceYear,
  { beyond, limits }: YearChart,
  measure: ChartedMeasure,
): string {
  const t = useT();
  const words = { measure: t(`measure.${measure}.title`), zone };
  if (limits.length === 0) return t('year.noLimits', words);
  return beyond.size === 0
    ? t('year.calm', words)
    : t('year.summary', { ...words, count: beyond.size });
}
