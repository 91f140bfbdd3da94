import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { programmeResourceRef } from '../programmeResourceRef';

/**
 * Programmes in which people of one of the groups take turns. With the caller's ownership references, these are the
 * programmes of the caller's teams.
 *
 * @public
 */
export const hasScope = createPermissionRule({
  name: 'HAS_SCOPE',
  description: 'Allow programmes in which people of one of the groups serve',
  resourceRef: programmeResourceRef,
  paramsSchema: z.object({
    groups: z
      .array(z.string().max(255))
      .max(500)
      .describe('Group references such as group:default/checkout'),
  }),
  apply: (programme, { groups }) =>
    groups.some(group =>
      programme.scopeRefs.includes(group.toLocaleLowerCase('en-US')),
    ),
  toQuery: ({ groups }) => ({
    field: 'scopeRefs',
    values: groups.map(group => group.toLocaleLowerCase('en-US')),
  }),
});
