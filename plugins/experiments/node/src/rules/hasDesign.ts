import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { experimentResourceRef } from '../experimentResourceRef';

/**
 * Experiments of one of the designs.
 *
 * @public
 */
export const hasDesign = createPermissionRule({
  name: 'HAS_DESIGN',
  description: 'Allow experiments of one of the given designs',
  resourceRef: experimentResourceRef,
  paramsSchema: z.object({
    designs: z
      .array(z.enum(['ab', 'canary', 'process', 'stepped-wedge']))
      .max(4)
      .describe('Designs: ab, canary, process, stepped-wedge'),
  }),
  apply: (experiment, { designs }) => designs.includes(experiment.design),
  toQuery: ({ designs }) => ({ field: 'design', values: designs }),
});
