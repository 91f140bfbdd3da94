import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_PROGRAMME } from '@hone/backstage-plugin-champions-common';
import type { ProgrammeQuery, ProgrammeResource } from './types';

/**
 * The permission resource of a programme of champions.
 *
 * @public
 */
export const programmeResourceRef = createPermissionResourceRef<
  ProgrammeResource,
  ProgrammeQuery
>().with({
  pluginId: 'hone-champions',
  resourceType: RESOURCE_TYPE_PROGRAMME,
});
