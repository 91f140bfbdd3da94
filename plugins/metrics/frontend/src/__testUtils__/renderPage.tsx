import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { CATALOG_ROUTES, demoApis } from './demoApis';

/** Shows where the app is, so that tests can read it. */
export function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

/** A page on demo data, without the frame of an app. Errors are shown at once instead of being tried again. */
export function renderPage(
  page: JSX.Element,
  options: { at?: string; demo?: ReturnType<typeof demoApis> } = {},
): ReturnType<typeof demoApis> & ReturnType<typeof renderInTestApp> {
  const demo = options.demo ?? demoApis();
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const rendered = renderInTestApp(
    <HoneQueryProvider client={client}>
      {page}
      <Address />
    </HoneQueryProvider>,
    {
      apis: [...demo.apis],
      mountedRoutes: CATALOG_ROUTES,
      initialRouteEntries: [options.at ?? '/'],
    },
  );
  return { ...demo, ...rendered };
}
