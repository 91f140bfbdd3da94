import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../../hooks/useT';
import { formatBounds } from '../../measures/formatBounds';
import { MINIMUM_CASES, type MeasureId } from '../../measures/measure';
import { printDuration, printShare } from '../../measures/printers';

type Words = { t: T; format: HoneFormat };

function duration(
  format: HoneFormat,
  value: number,
  interval: readonly (number | null)[],
): string {
  const print = printDuration(format, value);
  const bounds = formatBounds([interval[0], interval[1]], print);
  return [print(value), bounds].filter(Boolean).join(' ');
}

function quantileNotes({ t, format }: Words, { leadTime }: DeliverySummary) {
  const quantiles = [
    ['75', leadTime.p75],
    ['90', leadTime.p90],
  ] as const;
  return quantiles.flatMap(([percent, quantile]) =>
    quantile && leadTime.n >= MINIMUM_CASES
      ? t('tile.quantile', {
          percent,
          value: duration(format, quantile.value, quantile.interval),
        })
      : [],
  );
}

function leadTimeNotes({ t, format }: Words, { leadTime }: DeliverySummary) {
  if (leadTime.of === 0) return [];
  return [
    t('tile.computable', {
      share: printShare(format, leadTime.n / leadTime.of),
      all: format.number(leadTime.of),
    }),
  ];
}

function failRateNotes({ t, format }: Words, summary: DeliverySummary) {
  const { changeFailRate, changeFailRateWithCaught, provisional } = summary;
  const notes: string[] = [];
  if (changeFailRate.of >= MINIMUM_CASES) {
    notes.push(
      t('tile.counts', {
        part: format.number(changeFailRate.count),
        all: format.number(changeFailRate.of),
      }),
    );
  }
  if (
    changeFailRateWithCaught.of > changeFailRate.of &&
    changeFailRateWithCaught.of >= MINIMUM_CASES
  ) {
    const print = (value: number) => printShare(format, value);
    const [lower, upper] = changeFailRateWithCaught.interval;
    const bounds = formatBounds([lower, upper], print);
    notes.push(
      t('tile.withCaught', {
        value: `${print(changeFailRateWithCaught.value ?? 0)} ${bounds}`,
      }),
    );
  }
  if (provisional.deployments > 0) {
    notes.push(
      t('tile.provisional', {
        count: provisional.deployments,
        failed: String(provisional.failed),
      }),
    );
  }
  return notes;
}

function openNotes({ t }: Words, { n, open }: DeliverySummary['recovery']) {
  if (n === 0) return [];
  return [open > 0 ? t('tile.open', { count: open }) : t('tile.noneOpen')];
}

function restoreNotes({ t, format }: Words, { restore }: DeliverySummary) {
  if (restore.n === 0) return [];
  return [
    t('tile.restore', {
      value:
        restore.median === null
          ? t('tile.notReached')
          : duration(format, restore.median, restore.interval),
    }),
  ];
}

function shareNotes(
  { t, format }: Words,
  { count, of }: DeliverySummary['reworkRate'],
) {
  return of < MINIMUM_CASES
    ? []
    : [
        t('tile.counts', {
          part: format.number(count),
          all: format.number(of),
        }),
      ];
}

/** What has to stand beside a number: counts, and what is missing, open or provisional. */
export function measureNotes(
  words: Words,
  id: MeasureId,
  summary: DeliverySummary,
): string[] {
  switch (id) {
    case 'leadTime':
      return leadTimeNotes(words, summary);
    case 'failRate':
      return failRateNotes(words, summary);
    case 'recovery':
      return openNotes(words, summary.recovery);
    case 'restore':
      return openNotes(words, summary.restore);
    case 'rework':
      return shareNotes(words, summary.reworkRate);
    case 'catchRate':
      return shareNotes(words, summary.canaryCatchRate);
    case 'defects':
      return summary.defectsPer100Changes
        ? [
            words.t('tile.defects', {
              count: summary.defectsPer100Changes.events,
            }),
          ]
        : [];
    default:
      return [];
  }
}

/** What a reader may want to know further: other quantiles, and the same over all incidents. */
export function measureDetails(
  words: Words,
  id: MeasureId,
  summary: DeliverySummary,
): string[] {
  if (id === 'leadTime') return quantileNotes(words, summary);
  return id === 'recovery' ? restoreNotes(words, summary) : [];
}
