import { z } from 'zod';
import {
  deploymentSchema,
  jobSchema,
  runSchema,
  statusSchema,
} from '../client/answers';

// What GitHub sends, as far as it is read.

export const envelopeSchema = z.object({
  repository: z
    .object({ full_name: z.string(), default_branch: z.string().nullish() })
    .nullish(),
});
export type Envelope = z.output<typeof envelopeSchema>;

export const deploymentPayload = z.object({ deployment: deploymentSchema });

export const statusPayload = z.object({
  deployment: deploymentSchema,
  deployment_status: statusSchema,
});

export const runPayload = z.object({
  workflow: z.object({ name: z.string(), path: z.string() }).nullish(),
  workflow_run: runSchema,
});

export const jobPayload = z.object({ workflow_job: jobSchema });

export const pushPayload = z.object({
  ref: z.string(),
  deleted: z.boolean().nullish(),
  commits: z.array(z.object({ id: z.string() })).nullish(),
});
