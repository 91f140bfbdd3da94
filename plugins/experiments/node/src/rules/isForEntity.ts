import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { experimentResourceRef } from '../experimentResourceRef';

/**
 * Experiments that belong to one of the services or treat it.
 *
 * @public
 */
export const isForEntity = createPermissionRule({
  name: 'IS_FOR_ENTITY',
  description: 'Allow experiments that belong to or treat one of the entities',
  resourceRef: experimentResourceRef,
  paramsSchema: z.object({
    entityRefs: z
      .array(z.string().max(255))
      .max(500)
      .describe('Entity references such as component:default/cart-api'),
  }),
  apply: (experiment, { entityRefs }) =>
    entityRefs.some(ref =>
      experiment.entityRefs.includes(ref.toLocaleLowerCase('en-US')),
    ),
  toQuery: ({ entityRefs }) => ({
    field: 'entityRef',
    values: entityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  }),
});
