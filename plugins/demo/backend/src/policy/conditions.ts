import type { PermissionCondition } from '@backstage/plugin-permission-common';
import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import type { Grant } from './grants';

/** States of experiments that were started: their plan is sealed. */
const STARTED: ExperimentStatus[] = [
  'running',
  'paused',
  'decide',
  'closed',
  'watching',
];

/**
 * The permission rule behind a grant that does not reach everything, by the name that the experiments backend registers
 * it under.
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
      return { rule: 'IS_OWNER', resourceType, params: { claims } };
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
