import { Content, Header, Page } from '@backstage/core-components';
import { NotFoundPanel } from '@hone/react';
import { Tab, TabList, Tabs } from '@backstage/ui';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { FairnessContent, MeContent, ScheduleContent } from '../contents';

const TABS = ['schedule', 'fairness', 'me'] as const;

/** The same pages in the frame that legacy apps expect from a plugin. */
export function LegacyChampionsPage() {
  const t = useT();
  const links = useLinks();
  const { search } = useLocation();
  return (
    <Page themeId="tool">
      <Header title={t('title')} />
      <Content>
        <Tabs>
          <TabList>
            {TABS.map(tab => (
              <Tab key={tab} id={tab} href={links[tab]()}>
                {t(`${tab}.tab`)}
              </Tab>
            ))}
          </TabList>
        </Tabs>
        <Routes>
          <Route
            index
            element={<Navigate to={`${links.schedule()}${search}`} replace />}
          />
          <Route path="schedule" element={<ScheduleContent />} />
          <Route path="fairness" element={<FairnessContent />} />
          <Route path="me" element={<MeContent />} />
          <Route path="*" element={<NotFoundPanel />} />
        </Routes>
      </Content>
    </Page>
  );
}
