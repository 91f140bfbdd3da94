import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Authorization } from '../authorization';
import type { spec } from '../generated/spec';
import type { Services } from '../service/createServices';

/** The typed router of this plugin. */
export type MetricsRouter = ApiRouter<typeof spec>;

/** What every resource's routes need. */
export interface RouteContext {
  services: Services;
  authorization: Authorization;
  auditor: AuditorService;
}
