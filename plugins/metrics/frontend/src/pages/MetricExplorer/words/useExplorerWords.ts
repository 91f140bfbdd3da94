import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import { useMemo } from 'react';
import { useT } from '../../../hooks/useT';
import type { Moment } from '../model/instants';
import { magnitudeOf, type ShownSeries } from '../model/shownSeries';
import { reading, type ReadingTools } from './reading';

/** The words of what is explored. */
export interface ExplorerWords {
  /** A value of a series; series of one unit print in the same unit. */
  print(series: ShownSeries, value: number): string;
  change(series: ShownSeries, change: ShownSeries['changes'][number]): string;
  event(item: LaneItem): string;
  /** Changes and events of an instant. */
  happened(moment: Moment): string;
  /** What the cursor reads. */
  moment(moment: Moment): string;
  /** The reading of all of it, as sentences. */
  summary: string[];
}

function printOf(format: HoneFormat, all: readonly ShownSeries[]) {
  const magnitudes = new Map(
    all.map(({ unit }) => [
      unit,
      magnitudeOf(all.filter(one => one.unit === unit)),
    ]),
  );
  return ({ unit }: ShownSeries, value: number) =>
    format.value(value, { unit, magnitude: magnitudes.get(unit) });
}

function changeWords({
  t,
  format,
  print,
}: ReadingTools): ExplorerWords['change'] {
  return (one, { at, before, after, better }) =>
    t(better ? 'explorer.change.better' : 'explorer.change.worse', {
      name: one.name,
      at: format.moment(at),
      before: print(one, before),
      after: print(one, after),
    });
}

function eventWords(
  { t, format }: ReadingTools,
  series: readonly ShownSeries[],
): ExplorerWords['event'] {
  const names = new Map(series.map(one => [one.entityRef, one.name]));
  return ({ kind, entityRef, at, until, label }) => {
    const words = {
      service: names.get(entityRef) ?? entityRef,
      label,
      at: format.moment(at),
    };
    if (kind !== 'incident') return t(`explorer.event.${kind}`, words);
    return until === null
      ? t('explorer.event.incidentOpen', words)
      : t('explorer.event.incident', { ...words, until: format.moment(until) });
  };
}

/** The values of all series that have some. */
function valueWords(
  { t, format, print }: ReadingTools,
  series: readonly ShownSeries[],
): (moment: Moment) => string {
  return ({ at, values }) => {
    const parts = series.flatMap((one, place) => {
      const value = values[place];
      const { name } = one;
      if (one.latest === null) return [];
      return value === null
        ? t('explorer.cursor.noValue', { name })
        : t('explorer.cursor.value', { name, value: print(one, value) });
    });
    return t('explorer.cursor.at', {
      at: format.moment(at),
      values: parts.join(', '),
    });
  };
}

/** Prints what is explored in the reader's language. */
export function useExplorerWords(
  series: readonly ShownSeries[],
): ExplorerWords {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const print = printOf(format, series);
    const tools = { t, format, print };
    const change = changeWords(tools);
    const event = eventWords(tools, series);
    const values = valueWords(tools, series);
    const happened: ExplorerWords['happened'] = ({ changes, events }) =>
      [
        ...changes.map(found => change(found.series, found.change)),
        ...events.map(event),
      ].join(' ');
    return {
      print,
      change,
      event,
      happened,
      moment: one => [values(one), happened(one)].filter(Boolean).join(' '),
      summary: reading(tools, series),
    };
  }, [t, format, series]);
}
