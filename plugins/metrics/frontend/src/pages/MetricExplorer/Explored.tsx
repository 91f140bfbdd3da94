import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel } from '@hone/react';
import type { useExploration } from '../../hooks/useExploration';
import type { SetExplorerUrl } from '../../hooks/useExplorerUrl';
import { ExplorerFailure } from './ExplorerFailure';
import { ExplorerResult } from './ExplorerResult';
import type { ExplorerState } from './url/explorerUrl';

/** Height of the chart with its tabs and lanes. */
const FRAME = 460;

/** What was asked for: on its way, failed, or answered; the last answer stays while a newer one fails. */
export function Explored(props: {
  query: ReturnType<typeof useExploration>;
  url: ExplorerState;
  names: Record<string, string>;
  metric: string;
  entry: CatalogueEntry | undefined;
  onChange: SetExplorerUrl;
}) {
  const { query, url, metric, entry, onChange } = props;
  const title = entry?.metric.title ?? metric;
  return (
    <>
      {query.isPending && <LoadingPanel height={FRAME} what={title} />}
      {query.error && (
        <ExplorerFailure
          query={query}
          name={metric}
          range={url.range}
          onRange={range => onChange({ range })}
        />
      )}
      {query.data && (
        <ExplorerResult {...props} {...query.data} title={title} />
      )}
    </>
  );
}
