import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_EXPERIMENT } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentQuery, ExperimentResource } from './types';

/**
 * The permission resource of an experiment.
 *
 * @public
 */
export const experimentResourceRef = createPermissionResourceRef<
  ExperimentResource,
  ExperimentQuery
>().with({
  pluginId: 'hone-experiments',
  resourceType: RESOURCE_TYPE_EXPERIMENT,
});
