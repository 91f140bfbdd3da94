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
import { deliveryApiRef } from '../src/api/deliveryApiRef';
import { metricDefinitionsApiRef } from '../src/api/metricDefinitionsApiRef';
import { telemetryApiRef } from '../src/api/telemetryApiRef';
import {
  DeliveryPage,
  DeliveryPulse,
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntitySignalsCard,
  EntityTelemetryContent,
  ExplainDegradationPage,
  MetricExplorerPage,
} from '../src/legacy';
import {
  entityContentRouteRef,
  entityTelemetryRouteRef,
  explainRouteRef,
  explorerRouteRef,
  rootRouteRef,
} from '../src/legacy.routes';
import { catalog, metrics, telemetry } from './mocks';

// Started with `yarn start --entrypoint dev/legacy`.
const LegacyApp = createTestAppWrapper({
  components: { Router: BrowserRouter },
  mountedRoutes: {
    '/metrics': rootRouteRef,
    '/metrics/explain': explainRouteRef,
    '/metrics/explorer': explorerRouteRef,
    '/tab': entityContentRouteRef,
    '/telemetry': entityTelemetryRouteRef,
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
          [deliveryApiRef, metrics],
          [telemetryApiRef, telemetry],
          [metricDefinitionsApiRef, telemetry.definitions],
          [catalogApiRef, catalog],
        ]}
      >
        <EntityProvider entity={demoEntity('payments-gateway')}>
          <Routes>
            <Route path="/tab" element={<EntityDeliveryContent />} />
            <Route path="/card" element={<EntityDeliveryCard />} />
            <Route path="/metrics" element={<DeliveryPage />} />
            <Route path="/home" element={<DeliveryPulse />} />
            <Route path="/telemetry" element={<EntityTelemetryContent />} />
            <Route path="/signals" element={<EntitySignalsCard />} />
            <Route path="/metrics/explorer" element={<MetricExplorerPage />} />
            <Route
              path="/metrics/explain"
              element={<ExplainDegradationPage />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>
    </BUIProvider>
  </LegacyApp>,
);
