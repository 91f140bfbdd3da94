import type {
  CatalogueEntry,
  Exploration,
} from '@hone/backstage-plugin-metrics-common';
import { useMemo } from 'react';
import type { FailedQuery } from '../../components/LoadFailure';
import type { SetExplorerUrl } from '../../hooks/useExplorerUrl';
import { ExplorerActions } from './controls/ExplorerActions';
import { momentsOf } from './model/instants';
import { shownSeries } from './model/shownSeries';
import { Picture } from './Picture';
import { Reading } from './Reading';
import type { ExplorerWindow } from './url/explorerRange';
import type { ExplorerState } from './url/explorerUrl';
import { EventList } from './views/EventList';
import { QueryPanel } from './views/QueryPanel';
import { SeriesNotes } from './views/SeriesNotes';
import { useExplorerWords } from './words/useExplorerWords';

/** Series, and what is known of each instant. */
function useSeries(exploration: Exploration, names: Record<string, string>) {
  return useMemo(() => {
    const series = shownSeries(exploration, names);
    return { series, moments: momentsOf(series, exploration.lanes) };
  }, [exploration, names]);
}

/** The answer of the sources: the reading, the picture, and what is known of each series. */
export function ExplorerResult(props: {
  exploration: Exploration;
  /** The time that the answer is of, which is another while a new one loads. */
  window: ExplorerWindow;
  url: ExplorerState;
  names: Record<string, string>;
  /** Its name. */
  metric: string;
  title: string;
  entry: CatalogueEntry | undefined;
  query: FailedQuery;
  onChange: SetExplorerUrl;
}) {
  const { exploration, window, url, title, query, onChange } = props;
  const { lanes, notes, stepSeconds } = exploration;
  const { series, moments } = useSeries(exploration, props.names);
  const words = useExplorerWords(series);
  const isSimulated = series.some(({ simulated }) => simulated);
  const shown = { title, series, moments, lanes, window, words, url, onChange };
  return (
    <>
      <Reading
        sentences={words.summary}
        isSimulated={isSimulated}
        notes={notes}
      />
      <ExplorerActions
        subject={{
          metric: props.metric,
          window,
          exploration,
          series,
          moments,
        }}
        onQueries={() => onChange({ panel: 'queries' })}
      />
      <Picture
        {...shown}
        updatedAt={query.dataUpdatedAt}
        isSimulated={isSimulated}
      />
      <SeriesNotes
        series={series}
        words={words}
        onMark={mark => onChange({ mark, view: 'chart' })}
        onRetry={query.refetch}
        isRetrying={query.isFetching}
      />
      <EventList items={lanes} words={words} />
      <QueryPanel
        isOpen={url.panel === 'queries'}
        onClose={() => onChange({ panel: null })}
        entry={props.entry}
        stepSeconds={stepSeconds}
        series={series}
      />
    </>
  );
}
