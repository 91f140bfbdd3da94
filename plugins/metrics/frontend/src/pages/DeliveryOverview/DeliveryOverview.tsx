import { HoneApiError } from '@hone/common';
import { useUrlState } from '@hone/react';
import { Flex } from '@backstage/ui';
import { LoadFailure } from '../../components/LoadFailure';
import { useDeliveryRows } from '../../hooks/useDeliveryRows';
import { useOverview } from '../../hooks/useOverview';
import { useT } from '../../hooks/useT';
import { Connect } from './Connect/Connect';
import { OVERVIEW_URL, toScope } from './overviewUrl';
import { OverviewControls } from './OverviewControls';
import { OverviewHead } from './OverviewHead';
import { OverviewTiles } from './OverviewTiles';
import { QualityPanel } from './QualityPanel/QualityPanel';
import { RowsSection } from './Rows/RowsSection';
import { ScopeNotes } from './ScopeNotes';
import { SourceNotes } from './SourceNotes';
import { StaleNumbers } from './StaleNumbers';
import styles from './DeliveryOverview.module.css';

/** Did anything really change in this organization, or is it noise? */
export function DeliveryOverview() {
  const t = useT();
  const [url, setUrl] = useUrlState(OVERVIEW_URL);
  const scope = toScope(url);
  const overview = useOverview(scope);
  const rows = useDeliveryRows(scope);
  const { data, error } = overview;
  const isForbidden = error instanceof HoneApiError && error.status === 403;
  const nothing = data?.services === 0 && url.group === null;
  return (
    <Flex direction="column" gap="5" pb="6" className={styles.root}>
      <OverviewHead
        group={url.group}
        overview={data}
        isPending={overview.isPending}
        weeks={scope.weeks}
      />
      {!isForbidden && (
        <OverviewControls
          url={url}
          scope={scope}
          period={data?.period}
          isUpdating={overview.isFetching && Boolean(data)}
          onChange={setUrl}
        />
      )}
      {error && (
        <LoadFailure
          title={t('error.load')}
          name={url.group ?? t('overview.organization')}
          query={overview}
        />
      )}
      {data && <StaleNumbers computedAt={data.computedAt} />}
      {!isForbidden && <SourceNotes />}
      {data && nothing && (
        <Connect
          onAgain={() => {
            overview.refetch();
            rows.refetch();
          }}
        />
      )}
      {!nothing && (
        <OverviewTiles overview={data} isPending={overview.isPending} />
      )}
      {data && !nothing && (
        <ScopeNotes overview={data} rows={url.group ? null : rows} />
      )}
      {!isForbidden && !nothing && (
        <RowsSection
          url={url}
          scope={scope}
          overview={data}
          query={rows}
          onChange={setUrl}
        />
      )}
      {!isForbidden && (
        <QualityPanel
          isOpen={url.panel === 'quality'}
          onClose={() => setUrl({ panel: '' })}
          scope={scope}
        />
      )}
    </Flex>
  );
}
