import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_IDEA } from '@hone/backstage-plugin-experiments-common';
import type { IdeaQuery, IdeaResource } from './types';

/**
 * The permission resource of an idea of the backlog.
 *
 * @public
 */
export const ideaResourceRef = createPermissionResourceRef<
  IdeaResource,
  IdeaQuery
>().with({
  pluginId: 'hone-experiments',
  resourceType: RESOURCE_TYPE_IDEA,
});
