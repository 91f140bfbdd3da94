import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import {
  EffectInterval,
  formatAge,
  formatDate,
  formatDuration,
  FormatDurationOptions,
  formatEffect,
  FormatEffectOptions,
  formatInterval,
  formatMoment,
  formatNumber,
  formatValue,
  FormatValueOptions,
  Instant,
  intervalInWords,
  IntervalInWordsOptions,
} from '../formatting';
import { honeReactTranslationRef } from '../translation';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

/**
 * The formats of this package, bound to the reader's language and the current time.
 *
 * @public
 */
export interface HoneFormat {
  locale: string;
  now: Date;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  value(
    value: number | null | undefined,
    options?: Omit<FormatValueOptions, 'locale'>,
  ): string;
  effect(
    value: number | null | undefined,
    options?: Omit<FormatEffectOptions, 'locale'>,
  ): string;
  interval(
    interval: EffectInterval | null | undefined,
    options?: Omit<FormatEffectOptions, 'locale'>,
  ): string;
  intervalInWords(
    interval: EffectInterval | null | undefined,
    options?: Omit<IntervalInWordsOptions, 'locale' | 'templates'>,
  ): string;
  duration(
    seconds: number | null | undefined,
    options?: Omit<FormatDurationOptions, 'locale'>,
  ): string;
  date(at: Instant, zone?: string): string;
  moment(at: Instant, zone?: string): string;
  age(at: Instant): string;
}

/**
 * Formats in the language of the app.
 *
 * @example
 * ```tsx
 * const format = useHoneFormat();
 * return <Text>{format.effect(-0.21)} {format.interval([-0.33, -0.08])}</Text>;
 * ```
 * @public
 */
export function useHoneFormat(): HoneFormat {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const locale = useLocale();
  const now = useNow();
  return useMemo(() => {
    const base = { locale, missing: t('common.notEnoughData') };
    return {
      locale,
      now,
      number: (value, options) => formatNumber(value, locale, options),
      value: (value, options) => formatValue(value, { ...base, ...options }),
      effect: (value, options) => formatEffect(value, { ...base, ...options }),
      interval: (interval, options) =>
        formatInterval(interval, { ...base, ...options }),
      intervalInWords: (interval, options) =>
        intervalInWords(interval, {
          ...base,
          lowerWord: t('interval.lower'),
          higherWord: t('interval.higher'),
          templates: {
            oneSide: p => t('interval.oneSide', p),
            twoSides: p => t('interval.twoSides', p),
            atLeast: p => t('interval.atLeast', p),
            atMost: p => t('interval.atMost', p),
          },
          ...options,
        }),
      duration: (seconds, options) =>
        formatDuration(seconds, { ...base, ...options }),
      date: (at, zone) => formatDate(at, { locale, zone, now }),
      moment: (at, zone) => formatMoment(at, { locale, zone, now }),
      age: at => formatAge(at, { locale, now }),
    };
  }, [t, locale, now]);
}
