import { Content, Header, Page } from '@backstage/core-components';
import { Tab, TabList, Tabs } from '@backstage/ui';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { NewExperimentAction } from '../../extensions/NewExperimentAction';
import { useLinks } from '../../hooks/useLinks';
import { useT, type T } from '../../hooks/useT';
import { LiveSwitch } from '../../live/LiveSwitch';
import { ExperimentsRoutes } from '../ExperimentsPage/ExperimentsRoutes';
import {
  pageOfPath,
  TAB_PAGES,
  type ExperimentsLocation,
} from '../ExperimentsPage/pageOfPath';

function titleOf(t: T, location: ExperimentsLocation): string {
  if (location.page === 'experiment') return location.key;
  return location.page === 'new' ? t('newExperiment') : t('title');
}

/** The same pages in the frame that legacy apps expect from a plugin. */
export function LegacyExperimentsPage() {
  const t = useT();
  const links = useLinks();
  const { search } = useLocation();
  const location = pageOfPath(useParams()['*'] ?? '');
  if (location.page === 'index') {
    return <Navigate to={`${links.portfolio()}${search}`} replace />;
  }
  const withTabs = TAB_PAGES.some(tab => tab === location.page);
  return (
    <Page themeId="tool">
      <Header
        title={titleOf(t, location)}
        type={withTabs ? undefined : t('title')}
        typeLink={links.portfolio()}
      >
        {location.page !== 'new' && (
          <>
            <LiveSwitch />
            <NewExperimentAction />
          </>
        )}
      </Header>
      <Content>
        {withTabs && (
          <Tabs>
            <TabList>
              {TAB_PAGES.map(tab => (
                <Tab key={tab} id={tab} href={links[tab]()}>
                  {t(`${tab}.tab`)}
                </Tab>
              ))}
            </TabList>
          </Tabs>
        )}
        <ExperimentsRoutes location={location} />
      </Content>
    </Page>
  );
}
