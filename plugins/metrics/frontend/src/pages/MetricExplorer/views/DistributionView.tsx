import {
  DataTable,
  NotEnoughData,
  useElementWidth,
  useHoneFormat,
  type DataColumn,
} from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { histogram } from '../model/histogram';
import {
  drawnSeries,
  FEWEST_VALUES,
  type ShownSeries,
  type Spread,
} from '../model/shownSeries';
import { valueTicks } from '../model/ticks';
import type { ExplorerWords } from '../words/useExplorerWords';
import { Histogram, HISTOGRAM_HEIGHT } from './Histogram';
import styles from './Views.module.css';

const BINS_PER_TICK = 6;

const QUANTILES = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;

/** The ends that all series of a unit fit between, so that shapes can be compared. */
function domainOf(one: ShownSeries, all: readonly ShownSeries[]): number[] {
  const values = all
    .filter(({ unit }) => unit === one.unit)
    .flatMap(({ sorted }) => [sorted[0], sorted[sorted.length - 1]]);
  return valueTicks(Math.min(...values), Math.max(...values), one.unit);
}

/** How often each value was there, without the order in time. */
export function DistributionView(props: {
  title: string;
  series: readonly ShownSeries[];
  words: ExplorerWords;
}) {
  const { title, words } = props;
  const t = useT();
  const series = drawnSeries(props.series);
  return (
    <>
      <ul className={styles.histograms}>
        {series.map(one => (
          <li key={one.entityRef}>
            <Text as="p" weight="bold">
              {one.name}
            </Text>
            <Shape one={one} all={series} words={words} />
          </li>
        ))}
      </ul>
      <DataTable
        caption={t('explorer.distribution.quantiles', { title })}
        columns={useQuantileColumns(words)}
        rows={series}
      />
    </>
  );
}

function Shape(props: {
  one: ShownSeries;
  all: readonly ShownSeries[];
  words: ExplorerWords;
}) {
  const { one, all, words } = props;
  const t = useT();
  const format = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLDivElement>(320);
  const { spread, sorted } = one;
  if (!spread || sorted.length < FEWEST_VALUES) {
    return (
      <NotEnoughData
        n={sorted.length}
        needed={FEWEST_VALUES}
        unit={t('explorer.distribution.values')}
        height={HISTOGRAM_HEIGHT}
      />
    );
  }
  const ticks = domainOf(one, all);
  const bins = histogram(
    sorted,
    [ticks[0], ticks[ticks.length - 1]],
    BINS_PER_TICK * (ticks.length - 1),
  );
  const print = (value: number) => words.print(one, value);
  return (
    <div ref={ref}>
      <Histogram
        bins={bins}
        ticks={ticks}
        median={spread.p50}
        width={width}
        print={print}
        label={t('explorer.distribution.name', {
          name: one.name,
          median: print(spread.p50),
          low: print(spread.p5),
          high: print(spread.p95),
          n: format.number(sorted.length),
        })}
      />
    </div>
  );
}

function useQuantileColumns(words: ExplorerWords): DataColumn<ShownSeries>[] {
  const t = useT();
  const format = useHoneFormat();
  const quantileOf = (id: keyof Spread): DataColumn<ShownSeries> => ({
    id,
    label: t(`explorer.distribution.${id}`),
    value: ({ spread }) => spread?.[id] ?? null,
    format: one => (one.spread ? words.print(one, one.spread[id]) : ''),
    align: 'end',
  });
  return [
    {
      id: 'name',
      label: t('explorer.table.service'),
      value: ({ name }) => name,
      isRowHeader: true,
    },
    {
      id: 'n',
      label: t('explorer.distribution.n'),
      value: ({ sorted }) => sorted.length,
      format: ({ sorted }) => format.number(sorted.length),
      align: 'end',
    },
    ...QUANTILES.map(quantileOf),
  ];
}
