import type { DataColumn, HoneFormat } from '@hone/react';
import type { T } from '../../../hooks/useT';
import type { Moment } from '../model/instants';
import type { ShownSeries } from '../model/shownSeries';
import type { ExplorerWords } from '../words/useExplorerWords';

/** The columns that say in a table what the chart draws. */
export function momentColumns(
  { t, format }: { t: T; format: HoneFormat },
  series: readonly ShownSeries[],
  words: ExplorerWords,
): DataColumn<Moment>[] {
  return [
    {
      id: 'at',
      label: t('explorer.table.at'),
      value: ({ at }) => new Date(at).toISOString(),
      format: ({ at }) => format.moment(at),
      isRowHeader: true,
    },
    ...series.map(
      (one, place): DataColumn<Moment> => ({
        id: one.entityRef,
        label: one.name,
        value: ({ values }) => values[place],
        format: ({ values }) => {
          const value = values[place];
          return value === null
            ? t('explorer.table.none')
            : words.print(one, value);
        },
        align: 'end',
      }),
    ),
    {
      id: 'happened',
      label: t('explorer.table.happened'),
      value: words.happened,
      format: words.happened,
    },
  ];
}
