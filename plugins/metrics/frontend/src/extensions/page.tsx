import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { overviewRouteRef, rootRouteRef } from '../routes';

const page = PageBlueprint.make({
  params: {
    path: '/metrics',
    routeRef: rootRouteRef,
    title: 'Delivery',
    icon: <RiPulseLine />,
  },
});

const overview = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    routeRef: overviewRouteRef,
    loader: () =>
      import('../pages/DeliveryOverview/DeliveryOverviewContent').then(m => (
        <m.DeliveryOverviewContent />
      )),
  },
});

/** The pages below `/metrics`. */
export const pageExtensions = [page, overview];
