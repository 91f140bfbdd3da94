import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { experimentResourceRef } from '../experimentResourceRef';

/** Named, so that declarations do not list the states in the order in which the compiler met them. */
type Params = { statuses: ExperimentStatus[] };

const paramsSchema: z.ZodType<Params, Params> = z.object({
  statuses: z
    .array(
      z.enum([
        'draft',
        'in-review',
        'scheduled',
        'running',
        'paused',
        'decide',
        'closed',
        'watching',
      ]),
    )
    .max(8)
    .describe('States such as running or decide'),
});

/**
 * Experiments in one of the states.
 *
 * @public
 */
export const inStatus = createPermissionRule({
  name: 'IN_STATUS',
  description: 'Allow experiments in one of the given states',
  resourceRef: experimentResourceRef,
  paramsSchema,
  apply: (experiment, { statuses }) => statuses.includes(experiment.status),
  toQuery: ({ statuses }) => ({ field: 'status', values: statuses }),
});
