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

  it('show the telemetry of a component with the way to an explanation', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({ entity: demoEntity('payments-gateway') }),
      ],
      apis: [...demoApis().apis],
      mountedRoutes: CATALOG_ROUTES,
      // The page of the test shows one tab.
      config: {
        app: { extensions: [{ 'entity-content:hone-metrics': false }] },
      },
    });
    expect(
      await screen.findByRole('region', { name: 'Watched metrics' }),
    ).toBeInTheDocument();
    const explain = await screen.findByRole('link', {
      name: 'Explain the change of Response time p95',
    });
    expect(explain).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/metrics\/explain\?entity=component/),
    );
  });

  it('stay away from other kinds', async () => {
    const demo = demoApis();
    const summary = jest.spyOn(demo.delivery, 'getServiceDelivery');
    const watches = jest.spyOn(demo.telemetry, 'listWatches');
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
    expect(watches).not.toHaveBeenCalled();
  });
});
