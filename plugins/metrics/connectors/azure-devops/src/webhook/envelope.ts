import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { readInstant } from '../client/schemas';

const envelopeSchema = z.object({
  eventType: z.string(),
  createdDate: z.unknown().optional().transform(readInstant),
  resource: z.unknown().optional(),
});

/** What all service hooks have in common. */
export type Envelope = z.output<typeof envelopeSchema>;

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** When a service hook was sent, null where it does not say. */
export function readSentAt(body: Buffer): Date | null {
  const sentAt = envelopeSchema.safeParse(parse(body)).data?.createdDate;
  return sentAt === undefined ? null : new Date(sentAt);
}

/**
 * @throws InputError when it is no service hook
 */
export function readEnvelope(body: Buffer): Envelope {
  const envelope = envelopeSchema.safeParse(parse(body));
  if (!envelope.success) {
    throw new InputError(
      'The body has to be an event of an Azure DevOps service hook: JSON with an eventType and a resource',
    );
  }
  return envelope.data;
}
