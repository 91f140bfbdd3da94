import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ideaResourceRef } from '../../ideaResourceRef';

/**
 * Ideas whose owner is one of the claims, usually the caller's ownership references.
 *
 * @public
 */
export const isIdeaOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow ideas that one of the claims owns',
  resourceRef: ideaResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string().max(255))
      .max(500)
      .describe('Owner references such as group:default/checkout'),
  }),
  apply: (idea, { claims }) =>
    idea.ownerRef !== null &&
    claims.some(c => c.toLocaleLowerCase('en-US') === idea.ownerRef),
  toQuery: ({ claims }) => ({
    field: 'ownerRef',
    values: claims.map(c => c.toLocaleLowerCase('en-US')),
  }),
});
