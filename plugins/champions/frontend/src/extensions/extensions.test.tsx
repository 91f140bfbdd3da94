import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import plugin from '../plugin';
import { queryClient } from '../query/queryClient';

function open(path: string) {
  return renderTestApp({
    features: [plugin],
    apis: [...demoApis().apis],
    mountedRoutes: CATALOG_ROUTES,
    initialRouteEntries: [path],
  });
}

describe('the page extensions', () => {
  afterEach(() => queryClient.clear());

  it.each([
    ['/champions', 'Swap market'],
    ['/champions/schedule', 'Swap market'],
    ['/champions/fairness', 'How even'],
    ['/champions/me', 'Preferences'],
  ])('show at %s what is there', async (path, name) => {
    open(path);
    expect(await screen.findByRole('region', { name })).toBeInTheDocument();
  });
});
