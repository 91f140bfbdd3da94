import { renderInTestApp } from '@backstage/frontend-test-utils';
import { HoneClockProvider } from '@hone/react';
import { useLocation } from 'react-router-dom';
import { TODAY } from '../__fixtures__/demoProgramme';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { rootRouteRef } from '../routes';
import { CATALOG_ROUTES, demoApis } from './demoApis';

/** Shows where the app is, so that tests can read it. */
function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

const now = () => new Date(`${TODAY}T10:00:00`);

/** A page on demo data, on the demo's day, without the frame of an app. Errors are shown at once instead of being tried again. */
export function renderPage(
  page: JSX.Element,
  options: { at?: string; demo?: ReturnType<typeof demoApis> } = {},
): ReturnType<typeof demoApis> & ReturnType<typeof renderInTestApp> {
  const demo = options.demo ?? demoApis();
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const rendered = renderInTestApp(
    <HoneClockProvider now={now}>
      <HoneQueryProvider client={client}>
        {page}
        <Address />
      </HoneQueryProvider>
    </HoneClockProvider>,
    {
      apis: [...demo.apis],
      mountedRoutes: { '/champions': rootRouteRef, ...CATALOG_ROUTES },
      initialRouteEntries: [options.at ?? '/'],
    },
  );
  return { ...demo, ...rendered };
}
