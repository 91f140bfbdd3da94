import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

// Starts the plugin and its metrics, with a made-up user and catalog, at http://localhost:7007/api/hone-experiments.
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => mockServices.permissions(),
  }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'cart-api' },
        spec: {
          type: 'service',
          lifecycle: 'production',
          owner: 'group:default/checkout',
        },
      },
    ],
  }),
);
backend.add(import('@hone/backstage-plugin-metrics-backend'));
backend.add(import('../src'));

backend.start();
