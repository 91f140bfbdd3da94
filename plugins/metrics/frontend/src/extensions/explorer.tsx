import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { explorerRouteRef } from '../routes';

/** Any metric of any services, below `/metrics`. */
export const explorerPage = SubPageBlueprint.make({
  name: 'explorer',
  params: {
    path: 'explorer',
    title: 'Explorer',
    routeRef: explorerRouteRef,
    loader: () =>
      import('../pages/MetricExplorer/MetricExplorerContent').then(m => (
        <m.MetricExplorerContent />
      )),
  },
});
