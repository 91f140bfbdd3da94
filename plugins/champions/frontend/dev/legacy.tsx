import '@backstage/ui/css/styles.css'; // eslint-disable-line @backstage/no-ui-css-imports-in-non-frontend -- this is an app
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider, createTestAppWrapper } from '@backstage/test-utils';
import { BUIProvider } from '@backstage/ui';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { demoEntity } from '../src/__fixtures__/demoPeople';
import { championsApiRef } from '../src/api/championsApiRef';
import { seatsApiRef } from '../src/api/seatsApiRef';
import {
  scopeExperimentsApiRef,
  scopeIdeasApiRef,
} from '../src/api/workApiRefs';
import {
  ChampionsPage,
  EntityChampionCard,
  MyChampionSeats,
} from '../src/legacy';
import { rootRouteRef } from '../src/legacy.routes';
import { catalog, champions, experiments, ideas, seats } from './mocks';

// Started with `yarn start --entrypoint dev/legacy`.
const LegacyApp = createTestAppWrapper({
  components: { Router: BrowserRouter },
  mountedRoutes: {
    '/champions': rootRouteRef,
    '/catalog/:namespace/:kind/:name': entityRouteRef,
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id root');

createRoot(root).render(
  <LegacyApp>
    <BUIProvider>
      <TestApiProvider
        apis={[
          [championsApiRef, champions],
          [seatsApiRef, seats],
          [scopeIdeasApiRef, ideas],
          [scopeExperimentsApiRef, experiments],
          [catalogApiRef, catalog],
        ]}
      >
        <Routes>
          <Route path="/champions/*" element={<ChampionsPage />} />
          <Route path="/home" element={<MyChampionSeats />} />
          <Route
            path="/card"
            element={
              <EntityProvider entity={demoEntity('checkout')}>
                <EntityChampionCard />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>
    </BUIProvider>
  </LegacyApp>,
);
