import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { demoEntity } from '../__fixtures__/demoEntities';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import plugin from '../plugin';
import { queryClient } from '../query/queryClient';

describe('the entity extensions', () => {
  afterEach(() => queryClient.clear());

  it('mount on a component', async () => {
    const demo = demoApis();
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({ entity: demoEntity('payments-gateway') }),
      ],
      apis: [...demo.apis],
      mountedRoutes: CATALOG_ROUTES,
    });
    expect(await screen.findByText(/Ships 11.5/)).toBeInTheDocument();
  });

  it('stay away from other kinds', async () => {
    const demo = demoApis();
    const summary = jest.spyOn(demo.delivery, 'getServiceDelivery');
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'checkout', namespace: 'default' },
          },
        }),
      ],
      apis: [...demo.apis],
      mountedRoutes: CATALOG_ROUTES,
    });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(summary).not.toHaveBeenCalled();
  });
});
