import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiPulseLine } from '@remixicon/react';
import { entityContentRouteRef } from '../routes';

/** Deployments belong to components. */
const COMPONENTS = { kind: 'component' };

const deliveryContent = EntityContentBlueprint.make({
  params: {
    path: 'delivery',
    title: 'Delivery',
    group: 'development',
    icon: <RiPulseLine />,
    routeRef: entityContentRouteRef,
    filter: COMPONENTS,
    loader: () =>
      import('../pages/EntityDelivery/EntityDeliveryContent').then(m => (
        <m.EntityDeliveryContent />
      )),
  },
});

const deliveryCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: COMPONENTS,
    loader: () =>
      import('../cards/EntityDeliveryCard').then(m => <m.EntityDeliveryCard />),
  },
});

/** Everything that the plugin adds to catalog pages. */
export const entityExtensions = [deliveryContent, deliveryCard];
