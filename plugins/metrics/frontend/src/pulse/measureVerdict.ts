import type { HoneFormat } from '@hone/react';
import type { T } from '../hooks/useT';
import { compareWithPast } from '../measures/compareWithPast';
import type { ComparedMeasure } from '../measures/overviewMeasures';
import type { MeasureSignal } from '../measures/signals';
import { weekText } from './pulseSentences';

interface Words {
  t: T;
  format: HoneFormat;
}

function signalWord(words: Words, signal: MeasureSignal): string {
  const { t } = words;
  const { verdict, direction, since } = signal;
  if (verdict === 'too-few') return t('overview.tooFewWeeks');
  if (verdict === 'normal' || since === null) return t('tile.normal');
  const week = weekText(words, since);
  switch (direction) {
    case 'better':
      return t('pulse.wordBetter', { week });
    case 'worse':
      return t('pulse.wordWorse', { week });
    default:
      return t('pulse.wordNeutral', { week });
  }
}

/**
 * The word beside a number. Weekly values are judged by the signal; what has none is read against the period before.
 */
export function measureVerdict(
  words: Words,
  { measure, before }: ComparedMeasure,
  signal: MeasureSignal | undefined,
): string {
  if (signal) return signalWord(words, signal);
  const { t } = words;
  const comparison = compareWithPast(measure, before);
  return comparison === 'lower' || comparison === 'higher'
    ? t('tile.changed', { change: t(`change.${measure.id}.${comparison}`) })
    : t(`tile.${comparison}`);
}
