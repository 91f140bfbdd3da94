import type {
  ExperimentStatus,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';
import { Link, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { ExperimentList } from '../components/ExperimentList/ExperimentList';
import { useExperimentsApi } from '../hooks/useExperimentsApi';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { queryKeys } from '../query/queryKeys';
import { useMyOwners } from './useMyOwners';
import { WidgetQuery, withQueries } from './WidgetQuery';

const COLLECTING: ExperimentStatus[] = ['running', 'paused'];
const LIMIT = 5;

/** What a widget shows of the reader's groups; `rows` is null for a reader without a group. */
interface Mine {
  rows: ExperimentSummary[] | null;
  complete: boolean;
}

function useMyRunning() {
  const api = useExperimentsApi();
  const { owners, ready, error } = useMyOwners();
  const filter = { owner: owners, status: COLLECTING, limit: LIMIT };
  const query = useQuery({
    queryKey: queryKeys.mine(filter),
    queryFn: async ({ signal }): Promise<Mine> => {
      if (owners.length === 0) return { rows: null, complete: true };
      const page = await api.list(filter, { signal });
      return { rows: page.items, complete: page.nextCursor === null };
    },
    enabled: ready,
  });
  return error ? { ...query, isPending: false, error } : query;
}

function Running() {
  const t = useT();
  const links = useLinks();
  return (
    <WidgetQuery query={useMyRunning()}>
      {({ rows, complete }) => (
        <>
          {rows === null && <Text as="p">{t('widgets.noGroup')}</Text>}
          {rows?.length === 0 && <Text as="p">{t('widgets.nothingRuns')}</Text>}
          {rows && rows.length > 0 && <ExperimentList rows={rows} />}
          {!complete && <Text as="p">{t('widgets.moreRun')}</Text>}
          <Link href={links.portfolio({ lane: 'measure' })}>
            {t('widgets.allRunning')}
          </Link>
        </>
      )}
    </WidgetQuery>
  );
}

/** What collects data now on what the reader's groups own, on the home page. */
export const RunningWidget = withQueries(Running);
