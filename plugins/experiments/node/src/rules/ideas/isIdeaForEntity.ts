import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { ideaResourceRef } from '../../ideaResourceRef';

/**
 * Ideas about one of the services; an idea about no service in particular is not among them.
 *
 * @public
 */
export const isIdeaForEntity = createPermissionRule({
  name: 'IS_FOR_ENTITY',
  description: 'Allow ideas about one of the entities',
  resourceRef: ideaResourceRef,
  paramsSchema: z.object({
    entityRefs: z
      .array(z.string().max(255))
      .max(500)
      .describe('Entity references such as component:default/cart-api'),
  }),
  apply: (idea, { entityRefs }) =>
    idea.entityRef !== null &&
    entityRefs.some(ref => ref.toLocaleLowerCase('en-US') === idea.entityRef),
  toQuery: ({ entityRefs }) => ({
    field: 'entityRef',
    values: entityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  }),
});
