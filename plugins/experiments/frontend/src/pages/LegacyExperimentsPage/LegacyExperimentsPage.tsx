import { Content, Header, Page } from '@backstage/core-components';
import { Tab, TabList, Tabs } from '@backstage/ui';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { NewExperimentAction } from '../../extensions/NewExperimentAction';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { LiveSwitch } from '../../live/LiveSwitch';
import { ExperimentsRoutes } from '../ExperimentsPage/ExperimentsRoutes';
import { pageOfPath } from '../ExperimentsPage/pageOfPath';

/** The same pages in the frame that legacy apps expect from a plugin. */
export function LegacyExperimentsPage() {
  const t = useT();
  const links = useLinks();
  const { search } = useLocation();
  const location = pageOfPath(useParams()['*'] ?? '');
  if (location.page === 'index') {
    return <Navigate to={`${links.portfolio()}${search}`} replace />;
  }
  const withTabs = ['portfolio', 'backlog'].includes(location.page);
  const titles = {
    portfolio: t('title'),
    backlog: t('title'),
    new: t('newExperiment'),
    experiment: location.page === 'experiment' ? location.key : '',
    unknown: t('title'),
  };
  return (
    <Page themeId="tool">
      <Header
        title={titles[location.page]}
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
              <Tab id="portfolio" href={links.portfolio()}>
                {t('portfolio.tab')}
              </Tab>
              <Tab id="backlog" href={links.backlog()}>
                {t('backlog.tab')}
              </Tab>
            </TabList>
          </Tabs>
        )}
        <ExperimentsRoutes location={location} />
      </Content>
    </Page>
  );
}
