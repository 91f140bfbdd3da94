import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import {
  DeliveryClient,
  MetricsClient,
} from '@hone/backstage-plugin-metrics-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The token that the program shows. */
export const TOKEN = 'pipeline-token-4711-0815';
/** One that may do everything. */
const ADMIN_TOKEN = 'administrator-token-4711';
export const CART = 'component:default/cart-api';

/** A plugin that has nothing to do with Hone. */
const otherPlugin = createBackendPlugin({
  pluginId: 'other',
  register: env =>
    env.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        router.use((_request, response) => {
          response.json({ secret: true });
        });
      },
    }),
});

type ExternalAccess = {
  options: { token: string };
  accessRestrictions: { plugin: string; permission: string[] }[];
};

/** The configuration that the README tells people to write. */
function documentedAccess(): ExternalAccess {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, yaml] = /```yaml\n([^]*?)```/.exec(readme)!;
  return parse(yaml).backend.auth.externalAccess[0];
}

/**
 * A portal with the metrics backend and Backstage's real authentication and permissions, whose external access is as
 * the README says.
 *
 * @param withoutPermissions - of the documented ones, those that the token does not have
 */
export async function startPortal(withoutPermissions: string[] = []) {
  const access = documentedAccess();
  access.options.token = TOKEN;
  const [restriction] = access.accessRestrictions;
  restriction.permission = restriction.permission.filter(
    name => !withoutPermissions.includes(name),
  );
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      otherPlugin,
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'cart-api', namespace: 'default' },
            spec: { type: 'service' },
          },
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          backend: {
            auth: {
              externalAccess: [
                access,
                {
                  type: 'static',
                  options: { token: ADMIN_TOKEN, subject: 'admin' },
                },
              ],
            },
          },
        } as never,
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}`;
  const discoveryApi = { getBaseUrl: async () => `${url}/api/hone-metrics` };
  return {
    url,
    admin: { token: ADMIN_TOKEN },
    delivery: new DeliveryClient({ discoveryApi }),
    metrics: new MetricsClient({ discoveryApi }),
    stop: () => backend.stop(),
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
