import type { PermissionCondition } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_PROGRAMME } from '@hone/backstage-plugin-champions-common';
import {
  RESOURCE_TYPE_EXPERIMENT,
  RESOURCE_TYPE_IDEA,
  type ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import type { Grant } from './grants';

/** The plugin that knows the rules of a resource type. */
const PLUGINS = new Map([
  [RESOURCE_TYPE_EXPERIMENT, 'hone-experiments'],
  [RESOURCE_TYPE_IDEA, 'hone-experiments'],
  [RESOURCE_TYPE_PROGRAMME, 'hone-champions'],
]);

/**
 * The plugin that a condition on a resource type is sent to.
 *
 * @throws Error for a type that the demo organisation's table does not know
 */
export function pluginOf(resourceType: string): string {
  const plugin = PLUGINS.get(resourceType);
  if (!plugin) throw new Error(`No plugin is known for ${resourceType}`);
  return plugin;
}

/** States of experiments that were started: their plan is sealed. */
const STARTED: ExperimentStatus[] = [
  'running',
  'paused',
  'decide',
  'closed',
  'watching',
];

/**
 * The permission rule behind a grant that does not reach everything, by the name that its backend registers it under.
 *
 * @param claims - the caller's ownership references
 */
export function conditionOf(
  grant: Exclude<Grant, 'all'>,
  resourceType: string,
  claims: string[],
): PermissionCondition {
  switch (grant) {
    case 'own':
      return {
        rule:
          resourceType === RESOURCE_TYPE_PROGRAMME
            ? 'IS_MANAGED_BY'
            : 'IS_OWNER',
        resourceType,
        params: { claims },
      };
    case 'shared':
      return { rule: 'IS_SHARED_WITH', resourceType, params: { claims } };
    case 'canaries':
      return {
        rule: 'HAS_DESIGN',
        resourceType,
        params: { designs: ['canary'] },
      };
    case 'started':
      return {
        rule: 'IN_STATUS',
        resourceType,
        params: { statuses: STARTED },
      };
    default:
      throw new Error(`There is no rule for the grant ${grant}`);
  }
}
