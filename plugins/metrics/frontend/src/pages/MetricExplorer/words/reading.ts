import type { HoneFormat } from '@hone/react';
import type { T } from '../../../hooks/useT';
import {
  drawnSeries,
  FEWEST_VALUES,
  type ShownSeries,
} from '../model/shownSeries';

/** What sentences are made with. */
export interface ReadingTools {
  t: T;
  format: HoneFormat;
  print(series: ShownSeries, value: number): string;
}

/** Where one series is, and where it usually is. */
function standing(
  { t, format, print }: ReadingTools,
  series: ShownSeries,
): string {
  const { name, latest, spread } = series;
  if (!latest || !spread) return t('explorer.reading.noValues', { name });
  return t('explorer.reading.one', {
    name,
    value: print(series, latest.value),
    at: format.moment(latest.at),
    low: print(series, spread.p25),
    high: print(series, spread.p75),
  });
}

/** Whether the level changed, or why that can't be said. */
function changing({ t }: ReadingTools, { changes, sorted }: ShownSeries) {
  if (changes.length > 0) {
    return t('explorer.reading.changes', { count: changes.length });
  }
  return sorted.length < FEWEST_VALUES
    ? t('explorer.reading.few', { count: sorted.length })
    : t('explorer.reading.noChange');
}

function changed(
  { t, format }: ReadingTools,
  drawn: readonly ShownSeries[],
): string {
  const names = drawn.flatMap(({ changes, name }) =>
    changes.length > 0 ? name : [],
  );
  const all = String(drawn.length);
  if (names.length === 0) return t('explorer.reading.noneChanged', { all });
  return t('explorer.reading.changed', {
    all,
    count: names.length,
    list: new Intl.ListFormat(format.locale).format(names),
  });
}

/** Which is lowest and which is highest; nothing where units differ. */
function between(
  { t, print }: ReadingTools,
  drawn: readonly ShownSeries[],
): string[] {
  const ranked = drawn
    .flatMap(one => (one.spread ? [{ one, median: one.spread.p50 }] : []))
    .sort((a, b) => a.median - b.median);
  const [lowest, highest] = [ranked[0], ranked[ranked.length - 1]];
  const units = new Set(drawn.map(({ unit }) => unit));
  if (ranked.length < 2 || units.size > 1) return [];
  return [
    t('explorer.reading.between', {
      lowest: lowest.one.name,
      low: print(lowest.one, lowest.median),
      highest: highest.one.name,
      high: print(highest.one, highest.median),
    }),
  ];
}

function compared(
  tools: ReadingTools,
  series: readonly ShownSeries[],
): string[] {
  const { t } = tools;
  const drawn = drawnSeries(series);
  if (drawn.length === 0) return [t('explorer.reading.nothing')];
  const failed = series.filter(({ error }) => error !== null).length;
  const silent = series.length - drawn.length - failed;
  return [
    changed(tools, drawn),
    ...between(tools, drawn),
    ...(silent > 0 ? [t('explorer.reading.silent', { count: silent })] : []),
    ...(failed > 0 ? [t('explorer.reading.failed', { count: failed })] : []),
  ];
}

/** What a reader takes along after five seconds, as sentences. */
export function reading(
  tools: ReadingTools,
  series: readonly ShownSeries[],
): string[] {
  if (series.length > 1) return compared(tools, series);
  return series
    .filter(({ error }) => error === null)
    .flatMap(one => [
      standing(tools, one),
      ...(one.latest ? [changing(tools, one)] : []),
    ]);
}
