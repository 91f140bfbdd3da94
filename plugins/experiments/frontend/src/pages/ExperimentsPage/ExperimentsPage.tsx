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
import { pageOfPath, TAB_PAGES } from './pageOfPath';
import styles from './ExperimentsPage.module.css';

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
  const portfolio = links.portfolio();
  const tabs = useMemo(
    () =>
      TAB_PAGES.map(id => ({ id, label: t(`${id}.tab`), href: links[id]() })),
    [t, links],
  );

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
        // Pages without tabs have a breadcrumb instead.
        tabs={tabs.some(({ id }) => id === page) ? tabs : undefined}
      >
        <PageBody />
      </PageLayout>
    ),
    [page, title, portfolio, tabs, actionsApi],
  );
  return page === 'index' ? (
    <Navigate to={`${portfolio}${search}`} replace />
  ) : (
    <div className={styles.page}>{layout}</div>
  );
}
