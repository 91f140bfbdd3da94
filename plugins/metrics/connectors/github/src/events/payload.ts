import { cut } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';

const LONGEST_SERVICE = 255;

/** What the creator of a deployment may say in its payload. */
export interface Payload {
  service: string | undefined;
  /** The deployment at GitHub that it takes back. */
  rollbackOf: number | undefined;
}

const schema = z.object({
  service: z.string().trim().min(1).optional().catch(undefined),
  rollback_of: z.coerce.number().int().positive().optional().catch(undefined),
});

function parse(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** Reads a payload, which GitHub hands on as its creator wrote it: an object, a text, or JSON within a text. */
export function readPayload(payload: unknown): Payload {
  const { data } = schema.safeParse(parse(payload));
  return {
    service: data?.service && cut(data.service, LONGEST_SERVICE),
    rollbackOf: data?.rollback_of,
  };
}
