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
});
