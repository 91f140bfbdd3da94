import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { demoEntity } from './__fixtures__/demoEntities';
import { demoApis } from './__testUtils__/demoApis';
import {
  DeliveryPage,
  DeliveryPulse,
  EntityDeliveryCard,
  EntityDeliveryContent,
  EntitySignalsCard,
  EntityTelemetryContent,
  ExplainDegradationPage,
  MetricExplorerPage,
} from './legacy';
import {
  entityContentRouteRef,
  entityTelemetryRouteRef,
  explainRouteRef,
  explorerRouteRef,
  rootRouteRef,
} from './legacy.routes';
import { queryClient } from './query/queryClient';

function open(path: string) {
  return renderInTestApp(
    <TestApiProvider apis={[...demoApis().apis]}>
      <EntityProvider entity={demoEntity('payments-gateway')}>
        <Routes>
          <Route path="/tab" element={<EntityDeliveryContent />} />
          <Route path="/card" element={<EntityDeliveryCard />} />
          <Route path="/metrics" element={<DeliveryPage />} />
          <Route path="/home" element={<DeliveryPulse />} />
          <Route path="/telemetry" element={<EntityTelemetryContent />} />
          <Route path="/signals" element={<EntitySignalsCard />} />
          <Route path="/metrics/explorer" element={<MetricExplorerPage />} />
          <Route path="/metrics/explain" element={<ExplainDegradationPage />} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/tab': entityContentRouteRef,
        '/metrics': rootRouteRef,
        '/metrics/explain': explainRouteRef,
        '/metrics/explorer': explorerRouteRef,
        '/telemetry': entityTelemetryRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the plugin in a legacy app', () => {
  afterEach(() => queryClient.clear());

  it('shows the tab', async () => {
    await open('/tab');
    expect(await screen.findByText(/Ships 11.5/)).toBeInTheDocument();
    expect(await screen.findByText(/INC-398/)).toBeInTheDocument();
  });

  it('shows the card with the way to the tab', async () => {
    await open('/card');
    expect(await screen.findByText('11.5 / week')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Delivery' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-gateway/delivery',
    );
  });

  it("shows the organization's page under a header of its own", async () => {
    await open('/metrics?weeks=4');
    expect(
      await screen.findByText(/^1 of 6 measures changed/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Delivery of the organization' }),
    ).toBeInTheDocument();
  });

  it('shows the pulse with the way to the page', async () => {
    await open('/home');
    expect(
      await screen.findByText(/^1 of 6 measures changed/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Delivery' })).toHaveAttribute(
      'href',
      '/metrics',
    );
  });

  it('shows the telemetry of a component with the way to an explanation', async () => {
    await open('/telemetry');
    expect(
      await screen.findByRole('link', {
        name: 'Explain the change of Response time p95',
      }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/metrics\/explain\?/));
  });

  it('shows the card of signals with the way to its tab', async () => {
    await open('/signals');
    expect(
      await screen.findByText('7 of 8 watched metrics vary as usual.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open telemetry' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-gateway/telemetry',
    );
  });

  it('shows an explanation under a header of its own', async () => {
    await open('/metrics/explain?id=explanation-3');
    expect(
      await screen.findByRole('table', { name: 'Possible causes' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'What most likely caused it?' }),
    ).toBeInTheDocument();
  });
});
