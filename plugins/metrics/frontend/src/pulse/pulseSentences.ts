import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../hooks/useT';
import { isoWeek } from '../measures/isoWeek';
import {
  overviewMeasures,
  type ComparedMeasure,
} from '../measures/overviewMeasures';
import { signalOf, toSignals, type MeasureSignal } from '../measures/signals';

interface Words {
  t: T;
  format: HoneFormat;
}

/** A week as people name it; its year only where it is not this one. */
export function weekText({ t, format }: Words, monday: string): string {
  const { week, year } = isoWeek(monday);
  return year === format.now.getUTCFullYear()
    ? t('overview.week', { week: String(week) })
    : t('overview.weekOfYear', { week: String(week), year: String(year) });
}

function changedItem(words: Words, { id, direction, since }: MeasureSignal) {
  const { t } = words;
  const measure = t(`measure.${id}.title`);
  const week = since === null ? '' : weekText(words, since);
  return t(`pulse.${direction ?? 'neutral'}`, { measure, week });
}

/** The difference to the period before, as a share of it; null where there is none to tell. */
function relativeChange({ measure, before }: ComparedMeasure): number | null {
  if (!measure.isComparable || !before.isComparable) return null;
  if (measure.value === null || !before.value) return null;
  return measure.value / before.value - 1;
}

/** The largest difference that means nothing, so that nobody has to ask about it. */
function normalSentence(
  { t, format }: Words,
  overview: DeliveryOverview,
  judged: MeasureSignal[],
): string {
  const changes = overviewMeasures(overview, format.now).flatMap(compared => {
    const change = relativeChange(compared);
    return change !== null && signalOf(judged, compared.measure.id)
      ? { id: compared.measure.id, change }
      : [];
  });
  const [largest] = changes.sort(
    (a, b) => Math.abs(b.change) - Math.abs(a.change),
  );
  if (!largest || Math.abs(largest.change) < 0.005) {
    return t('pulse.normal', { all: String(judged.length) });
  }
  return t(largest.change > 0 ? 'pulse.up' : 'pulse.down', {
    measure: t(`measure.${largest.id}.title`),
    change: format.effect(largest.change, { unsigned: true }),
  });
}

function signalSentence(words: Words, overview: DeliveryOverview): string {
  const { t, format } = words;
  const judged = toSignals(overview).filter(
    ({ verdict }) => verdict !== 'too-few',
  );
  const changed = judged.filter(({ verdict }) => verdict === 'changed');
  if (judged.length === 0) return t('pulse.tooFew');
  if (changed.length === 0) return normalSentence(words, overview, judged);
  const items = changed.map(signal => changedItem(words, signal));
  return t('pulse.changed', {
    count: changed.length,
    all: String(judged.length),
    list: new Intl.ListFormat(format.locale, { type: 'unit' }).format(items),
  });
}

/** Did anything really change, or is it noise? */
export function pulseSentences(
  words: Words,
  overview: DeliveryOverview,
  weeks: number,
): string[] {
  const { t } = words;
  const unjudged = overview.signals.filter(
    ({ verdict }) => verdict === 'too-few',
  ).length;
  const isPartly = unjudged > 0 && unjudged < overview.signals.length;
  return [
    ...(overview.summary.deployments === 0
      ? [t('pulse.none', { weeks: String(weeks) })]
      : []),
    signalSentence(words, overview),
    ...(isPartly ? [t('pulse.unjudged', { count: unjudged })] : []),
  ];
}
