import { useHoneFormat, type HoneFormat } from '@hone/react';
import { compareWithPast, type Comparison } from '../measures/compareWithPast';
import {
  MINIMUM_CASES,
  type Measure,
  type MeasureId,
} from '../measures/measure';
import { printerOf } from '../measures/printers';
import { serviceMeasures } from '../measures/serviceMeasures';
import { useMeasureText, type MeasureText } from './useMeasureText';
import type { ServiceNumbers } from './useServiceNumbers';
import { useT, type T } from './useT';

interface Words {
  t: T;
  format: HoneFormat;
  text: MeasureText;
}

type Known = Record<MeasureId, Measure>;

function shipping({ t, format, text }: Words, known: Known): string {
  const { frequency } = known;
  const times = printerOf(format, frequency)(frequency.value ?? 0);
  return known.leadTime.isShown
    ? t('sentence.ships', { times, lead: text.value(known.leadTime) })
    : t('sentence.shipsOnly', { times });
}

function failing({ t, format }: Words, { failRate }: Known): string {
  if (failRate.n === 0) return t('sentence.failedNone');
  return t('sentence.failed', {
    failed: format.number(failRate.count ?? 0),
    all: format.number(failRate.n),
  });
}

function changing(
  { t, format }: Words,
  days: string,
  compared: [Measure, Comparison][],
): string {
  const judged = compared.filter(
    ([, word]) => word !== 'too-few' && word !== 'no-past',
  );
  if (judged.length === 0) return t('sentence.noPast', { days });
  const items = judged.flatMap(([{ id }, word]) =>
    word === 'lower' || word === 'higher'
      ? t('sentence.changedItem', {
          measure: t(`measure.${id}.title`),
          change: t(`change.${id}.${word}`),
        })
      : [],
  );
  if (items.length === 0) return t('sentence.normal', { days });
  return t('sentence.changed', {
    count: items.length,
    all: String(judged.length),
    days,
    list: new Intl.ListFormat(format.locale).format(items),
  });
}

/** How the service ships, and whether anything changed: what a reader takes along after five seconds. */
export function useDeliverySentences(numbers: ServiceNumbers): string[] {
  const t = useT();
  const format = useHoneFormat();
  const text = useMeasureText();
  const { delivery, window } = numbers;
  const { deployments } = delivery.summary;
  const days = String(window.days);
  if (deployments < MINIMUM_CASES) {
    return [
      deployments === 0
        ? t('sentence.none', { days })
        : t('sentence.few', { count: deployments, days }),
      t('sentence.before', { count: delivery.summaryBefore.deployments, days }),
    ];
  }
  const compared = serviceMeasures(delivery, window.days);
  const known = Object.fromEntries(
    compared.map(({ measure }) => [measure.id, measure]),
  ) as Known;
  const words = { t, format, text };
  return [
    shipping(words, known),
    failing(words, known),
    changing(
      words,
      days,
      compared.map(({ measure, before }) => [
        measure,
        compareWithPast(measure, before),
      ]),
    ),
  ];
}
