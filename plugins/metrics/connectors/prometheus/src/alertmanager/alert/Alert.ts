import { z } from 'zod';

/** An instant that a Date can hold, as epoch milliseconds. */
const instant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  context.addIssue({ code: 'custom', message: 'no instant' });
  return z.NEVER;
});

const alertSchema = z.object({
  labels: z.record(z.string(), z.string()),
  fingerprint: z.string().min(1).max(100),
  startsAt: instant,
  /** In the year 1 while a webhook tells of a firing one. */
  endsAt: instant.nullable().catch(null),
  generatorURL: z.string().nullish().catch(null),
});

/** What reading and the webhook tell alike of an alert; instants as epoch milliseconds. */
export type Alert = z.output<typeof alertSchema>;

/** @returns undefined when it is none */
export function parseAlert(given: unknown): Alert | undefined {
  return alertSchema.safeParse(given).data;
}
