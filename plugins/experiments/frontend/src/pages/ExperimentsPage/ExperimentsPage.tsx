import {
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { RiFlaskLine } from '@remixicon/react';
import { useMemo } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { PageBody } from './PageBody';
import { pageOfPath } from './pageOfPath';

/** Pages that stand side by side; all others have a breadcrumb instead. */
const WITH_TABS = ['portfolio', 'backlog'];

/**
 * All pages below `/experiments` in the new frontend system. One extension owns them and draws the app's layout itself,
 * because sub-pages would give ids and the wizard tabs, and a second page would swallow the tabs.
 */
export function ExperimentsPage() {
  const t = useT();
  const links = useLinks();
  const { search } = useLocation();
  const { page } = pageOfPath(useParams()['*'] ?? '');
  const actionsApi = useApi(pluginHeaderActionsApiRef);
  const title = t('title');
  const portfolioTab = t('portfolio.tab');
  const backlogTab = t('backlog.tab');
  const portfolio = links.portfolio();
  const backlog = links.backlog();

  // A swappable component is another component each time it is rendered, so everything inside would be mounted anew with
  // each change of the address, and forms would lose their text. The same element is not rendered again.
  const layout = useMemo(
    () => (
      <PageLayout
        title={title}
        icon={<RiFlaskLine />}
        titleLink={portfolio}
        headerActions={
          page === 'new'
            ? []
            : actionsApi.getPluginHeaderActions('hone-experiments')
        }
        tabs={
          WITH_TABS.includes(page)
            ? [
                { id: 'portfolio', label: portfolioTab, href: portfolio },
                { id: 'backlog', label: backlogTab, href: backlog },
              ]
            : undefined
        }
      >
        <PageBody />
      </PageLayout>
    ),
    [page, title, portfolioTab, portfolio, backlogTab, backlog, actionsApi],
  );
  return page === 'index' ? (
    <Navigate to={`${portfolio}${search}`} replace />
  ) : (
    layout
  );
}
