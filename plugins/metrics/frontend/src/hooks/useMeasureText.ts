import { useHoneFormat } from '@hone/react';
import { useMemo } from 'react';
import { formatBounds } from '../measures/formatBounds';
import type { Measure } from '../measures/measure';
import { printerOf } from '../measures/printers';
import { useT } from './useT';

/** The texts of a measure's numbers. */
export interface MeasureText {
  /** The value with its unit, or the counts and words where there is no value. */
  value(measure: Measure): string;
  /** The interval in brackets; null where nothing bounds the value. */
  interval(measure: Measure): string | null;
  /** Both, for one line of text. */
  both(measure: Measure): string;
}

/** Prints measures in the reader's language. */
export function useMeasureText(): MeasureText {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const value = (measure: Measure): string => {
      const { id, n, count } = measure;
      if (!measure.isShown) {
        return count !== null && n > 0
          ? t('tile.counts', {
              part: format.number(count),
              all: format.number(n),
            })
          : t('tile.notEnough');
      }
      if (measure.value === null) return t('tile.notReached');
      const printed = printerOf(format, measure)(measure.value);
      if (id === 'frequency') return t('tile.perWeek', { value: printed });
      return id === 'defects' ? t('tile.per100', { value: printed }) : printed;
    };
    const interval = (measure: Measure) =>
      measure.isShown
        ? formatBounds(measure.interval, printerOf(format, measure))
        : null;
    const both = (measure: Measure) =>
      [value(measure), interval(measure)].filter(Boolean).join(' ');
    return { value, interval, both };
  }, [t, format]);
}
