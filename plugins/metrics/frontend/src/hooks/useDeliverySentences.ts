import { useHoneFormat, type HoneFormat } from '@hone/react';
import { compareWithPast, type Comparison } from '../measures/compareWithPast';
import {
  MINIMUM_CASES,
  type Measure,
  type MeasureId,
} from '../measures/measure';
import { printerOf } from '../measures/printers';
import { toMeasures } from '../measures/toMeasures';
import type { DeliveryComparison } from './useDeliveryComparison';
import { useMeasureText, type MeasureText } from './useMeasureText';
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
  { before, window }: DeliveryComparison,
  compared: [Measure, Comparison][],
): string {
  const days = String(window.days);
  if (before === null) return t('sentence.pastUnread', { days });
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
export function useDeliverySentences(comparison: DeliveryComparison): string[] {
  const t = useT();
  const format = useHoneFormat();
  const text = useMeasureText();
  const { current, before, window } = comparison;
  const days = String(window.days);
  if (current.deployments < MINIMUM_CASES) {
    return [
      current.deployments === 0
        ? t('sentence.none', { days })
        : t('sentence.few', { count: current.deployments, days }),
      before === null
        ? t('sentence.pastUnread', { days })
        : t('sentence.before', { count: before.deployments, days }),
    ];
  }
  const measures = toMeasures(current, window.days);
  const past = before ? toMeasures(before, window.days) : [];
  const known = Object.fromEntries(
    measures.map(measure => [measure.id, measure]),
  ) as Known;
  const words = { t, format, text };
  return [
    shipping(words, known),
    failing(words, known),
    changing(
      words,
      comparison,
      measures.map((measure, i) => [
        measure,
        compareWithPast(measure, past[i]),
      ]),
    ),
  ];
}
