import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { experimentResourceRef } from '../experimentResourceRef';

/**
 * Experiments whose owner is one of the claims, usually the caller's ownership references.
 *
 * @public
 */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow experiments that one of the claims owns',
  resourceRef: experimentResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string().max(255))
      .max(500)
      .describe('Owner references such as group:default/checkout'),
  }),
  apply: (experiment, { claims }) =>
    experiment.ownerRef !== null &&
    claims.some(c => c.toLocaleLowerCase('en-US') === experiment.ownerRef),
  toQuery: ({ claims }) => ({
    field: 'ownerRef',
    values: claims.map(c => c.toLocaleLowerCase('en-US')),
  }),
});
