import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import { DataTable, useElementWidth, useHoneFormat } from '@hone/react';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useMemo } from 'react';
import type { SetExplorerUrl } from '../../hooks/useExplorerUrl';
import { useT } from '../../hooks/useT';
import { ExplorerChart } from './chart/ExplorerChart';
import type { Moment } from './model/instants';
import { drawnSeries, type ShownSeries } from './model/shownSeries';
import type { ExplorerWindow } from './url/explorerRange';
import { VIEWS, type ExplorerState } from './url/explorerUrl';
import { DistributionView } from './views/DistributionView';
import { momentColumns } from './views/momentColumns';
import type { ExplorerWords } from './words/useExplorerWords';
import styles from './MetricExplorer.module.css';

/** Below this width the table comes first, and the chart on demand. */
const NARROW = 560;
const TABLE_HEIGHT = 420;

export interface ExplorerViewsProps {
  title: string;
  series: readonly ShownSeries[];
  moments: readonly Moment[];
  lanes: readonly LaneItem[];
  window: ExplorerWindow;
  words: ExplorerWords;
  url: ExplorerState;
  onChange: SetExplorerUrl;
}

/** The same values over time, as numbers, and without the order in time. */
export function ExplorerViews(props: ExplorerViewsProps) {
  const { title, series, moments, window, words, url, onChange } = props;
  const t = useT();
  const format = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLDivElement>(1000);
  const view = url.view ?? (width < NARROW ? 'table' : 'chart');
  const drawn = useMemo(() => drawnSeries(series), [series]);
  const newestFirst = useMemo(() => [...moments].reverse(), [moments]);
  return (
    <div ref={ref}>
      <Tabs
        selectedKey={view}
        onSelectionChange={key =>
          onChange({ view: VIEWS.find(one => one === key) ?? null })
        }
      >
        <TabList aria-label={t('explorer.view.label')}>
          {VIEWS.map(one => (
            <Tab key={one} id={one}>
              {t(`explorer.view.${one}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="chart" className={styles.panel}>
          <ExplorerChart
            title={title}
            series={drawn}
            moments={moments}
            lanes={props.lanes}
            domain={[window.start, window.end]}
            words={words}
            mark={url.mark}
            onMark={mark => onChange({ mark })}
          />
        </TabPanel>
        <TabPanel id="table" className={styles.panel}>
          <DataTable
            caption={title}
            columns={momentColumns({ t, format }, series, words)}
            rows={newestFirst}
            maxHeight={TABLE_HEIGHT}
          />
        </TabPanel>
        <TabPanel id="distribution" className={styles.panel}>
          <DistributionView title={title} series={drawn} words={words} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
