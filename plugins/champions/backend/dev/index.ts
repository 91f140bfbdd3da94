import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { smallOrg } from '../src/__testUtils__/org';

// Starts the plugin with a made-up user and a small organisation, at http://localhost:7007/api/hone-champions.
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
backend.add(catalogServiceMock.factory({ entities: smallOrg() }));
backend.add(import('../src'));

backend.start();
