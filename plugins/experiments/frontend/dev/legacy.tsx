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
import { demoEntity } from '../src/__fixtures__/demoEntities';
import { experimentsApiRef } from '../src/api/experimentsApiRef';
import { ideasApiRef } from '../src/api/ideasApiRef';
import { metricsApiRef } from '../src/api/metricsApiRef';
import { planningApiRef } from '../src/api/planningApiRef';
import {
  EntityExperimentsContent,
  ExperimentsNeedYou,
  ExperimentsPage,
  MyRunningExperiments,
  TopExperimentIdeas,
} from '../src/legacy';
import { entityContentRouteRef, rootRouteRef } from '../src/legacy.routes';
import { catalog, experiments, ideas, metrics, planning } from './mocks';

// Started with `yarn start --entrypoint dev/legacy`.
const LegacyApp = createTestAppWrapper({
  components: { Router: BrowserRouter },
  mountedRoutes: {
    '/experiments': rootRouteRef,
    '/tab': entityContentRouteRef,
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
          [experimentsApiRef, experiments],
          [ideasApiRef, ideas],
          [planningApiRef, planning],
          [metricsApiRef, metrics],
          [catalogApiRef, catalog],
        ]}
      >
        <Routes>
          <Route path="/experiments/*" element={<ExperimentsPage />} />
          <Route
            path="/home"
            element={
              <>
                <ExperimentsNeedYou />
                <MyRunningExperiments />
                <TopExperimentIdeas />
              </>
            }
          />
          <Route
            path="/tab"
            element={
              <EntityProvider entity={demoEntity('payments-gateway')}>
                <EntityExperimentsContent />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>
    </BUIProvider>
  </LegacyApp>,
);
