import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { demoEntity } from './__fixtures__/demoEntities';
import { demoApis } from './__testUtils__/demoApis';
import { EntityDeliveryCard, EntityDeliveryContent } from './legacy';
import { entityContentRouteRef } from './legacy.routes';
import { queryClient } from './query/queryClient';

function open(path: string) {
  return renderInTestApp(
    <TestApiProvider apis={[...demoApis().apis]}>
      <EntityProvider entity={demoEntity('payments-gateway')}>
        <Routes>
          <Route path="/tab" element={<EntityDeliveryContent />} />
          <Route path="/card" element={<EntityDeliveryCard />} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/tab': entityContentRouteRef,
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
});
