import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import plugin from '../plugin';
import { queryClient } from '../query/queryClient';

describe('the page extensions', () => {
  afterEach(() => queryClient.clear());

  it.each(['/metrics', '/metrics/overview'])(
    'show the overview at %s',
    async path => {
      renderTestApp({
        features: [plugin],
        apis: [...demoApis().apis],
        mountedRoutes: CATALOG_ROUTES,
        initialRouteEntries: [path],
      });
      expect(
        await screen.findByText(/^1 of 6 measures changed/),
      ).toBeInTheDocument();
    },
  );

  it('show a metric at /metrics/explorer', async () => {
    renderTestApp({
      features: [plugin],
      apis: [...demoApis().apis],
      mountedRoutes: CATALOG_ROUTES,
      initialRouteEntries: [
        '/metrics/explorer?metric=requests&service=component:default/cart-api',
      ],
    });
    expect(
      await screen.findByRole('application', { name: /^Requests over time/ }),
    ).toBeInTheDocument();
  });

  it('show an explanation at /metrics/explain', async () => {
    renderTestApp({
      features: [plugin],
      apis: [...demoApis().apis],
      mountedRoutes: CATALOG_ROUTES,
      initialRouteEntries: ['/metrics/explain?id=explanation-3'],
    });
    expect(
      await screen.findByRole('table', { name: 'Possible causes' }),
    ).toBeInTheDocument();
  });
});
