import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { programmeResourceRef } from '../programmeResourceRef';

/**
 * Programmes that one of the claims manages, usually the caller's ownership references.
 *
 * @public
 */
export const isManagedBy = createPermissionRule({
  name: 'IS_MANAGED_BY',
  description: 'Allow programmes that one of the claims manages',
  resourceRef: programmeResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string().max(255))
      .max(500)
      .describe('Group references such as group:default/platform'),
  }),
  apply: (programme, { claims }) =>
    claims.some(claim =>
      programme.ownerRefs.includes(claim.toLocaleLowerCase('en-US')),
    ),
  toQuery: ({ claims }) => ({
    field: 'ownerRefs',
    values: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  }),
});
