import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { experimentResourceRef } from '../experimentResourceRef';

/**
 * Experiments that were shared with one of the claims, usually the caller's ownership references. Whoever may read an
 * experiment by this rule alone is a guest there: names of people are told as roles.
 *
 * @public
 */
export const isSharedWith = createPermissionRule({
  name: 'IS_SHARED_WITH',
  description: 'Allow experiments that are shared with one of the claims',
  resourceRef: experimentResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string().max(255))
      .max(500)
      .describe('Group references such as group:default/partners'),
  }),
  apply: (experiment, { claims }) =>
    claims.some(claim =>
      experiment.sharedWith.includes(claim.toLocaleLowerCase('en-US')),
    ),
  toQuery: ({ claims }) => ({
    field: 'sharedWith',
    values: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  }),
});
