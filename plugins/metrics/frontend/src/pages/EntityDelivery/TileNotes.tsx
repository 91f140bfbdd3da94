import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import { useT, type T } from '../../hooks/useT';
import { formatBounds } from '../../measures/formatBounds';
import { MINIMUM_CASES, type MeasureId } from '../../measures/measure';
import { printDuration } from '../../measures/printers';
import styles from './EntityDelivery.module.css';

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

function leadTimeNotes({ t, format }: Words, { leadTime }: DeliverySummary) {
  const quantiles = [
    ['75', leadTime.p75],
    ['90', leadTime.p90],
  ] as const;
  const notes: string[] = quantiles.flatMap(([percent, quantile]) =>
    quantile && leadTime.n >= MINIMUM_CASES
      ? t('tile.quantile', {
          percent,
          value: duration(format, quantile.value, quantile.interval),
        })
      : [],
  );
  if (leadTime.of > 0) {
    notes.push(
      t('tile.computable', {
        share: format.effect(leadTime.n / leadTime.of, { unsigned: true }),
        all: format.number(leadTime.of),
      }),
    );
  }
  return notes;
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
    const print = (value: number) => format.effect(value, { unsigned: true });
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

function recoveryNotes({ t, format }: Words, summary: DeliverySummary) {
  const { recovery, restore } = summary;
  const notes: string[] = [];
  if (recovery.n > 0) {
    notes.push(
      recovery.open > 0
        ? t('tile.open', { count: recovery.open })
        : t('tile.noneOpen'),
    );
  }
  if (restore.n > 0) {
    notes.push(
      t('tile.restore', {
        value:
          restore.median === null
            ? t('tile.notReached')
            : duration(format, restore.median, restore.interval),
      }),
    );
  }
  return notes;
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

function notesOf(words: Words, id: MeasureId, summary: DeliverySummary) {
  switch (id) {
    case 'leadTime':
      return leadTimeNotes(words, summary);
    case 'failRate':
      return failRateNotes(words, summary);
    case 'recovery':
      return recoveryNotes(words, summary);
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

/** What else belongs to a number: further quantiles, counts, what is open or provisional. */
export function TileNotes(props: { id: MeasureId; summary: DeliverySummary }) {
  const { id, summary } = props;
  const t = useT();
  const format = useHoneFormat();
  const notes = notesOf({ t, format }, id, summary);
  return (
    <>
      {notes.map(note => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}
