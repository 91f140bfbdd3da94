import {
  coreServices,
  createServiceFactory,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** Who asks a plugin for a user in these tests. */
const ASKED_BY: Record<string, string> = {
  permission: 'plugin:search',
  'hone-experiments': 'plugin:permission',
};

/**
 * Tokens of tests that pass from plugin to plugin forget which plugin asks for a user, and the permission backend answers
 * with conditions to plugins only, just as plugins apply them for it only. So requests get that back.
 */
export const askedByPlugins = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }): HttpAuthService {
    const pluginId = plugin.getId();
    const httpAuth = mockServices.httpAuth({ pluginId });
    const subject = ASKED_BY[pluginId];
    if (!subject) return httpAuth;
    const credentials: HttpAuthService['credentials'] = async (
      request,
      options,
    ) => {
      const given = await httpAuth.credentials(request, options);
      const principal: object = given.principal as object;
      if ('userEntityRef' in principal) {
        const actor = { type: 'service', subject };
        Object.assign(principal, { actor });
      }
      return given;
    };
    return {
      credentials,
      issueUserCookie: (...args) => httpAuth.issueUserCookie(...args),
    };
  },
});
