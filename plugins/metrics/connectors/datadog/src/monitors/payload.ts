import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A variable that Datadog did not fill stays as it is written, or becomes null. */
const text = z
  .union([z.string(), z.number().transform(String), z.null()])
  .optional()
  .transform(value => {
    const trimmed = value?.trim() ?? '';
    return /^\$[A-Z_]+$/.test(trimmed) || trimmed === 'null' ? '' : trimmed;
  });

const payloadSchema = z.object({
  cycle: text,
  monitor: text,
  transition: text,
  date: text,
  scope: text,
  tags: text,
  priority: text,
  link: text,
});

/** What a webhook tells, as the template of the README has it. */
export interface AlertPayload {
  cycle: string;
  monitor: number;
  /** In lower case. */
  transition: string;
  at: Date;
  scope: string;
  tags: string;
  /** 1 to 5; undefined without one. */
  priority: number | undefined;
  link: string;
}

function parsed(body: Buffer): z.infer<typeof payloadSchema> | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function instantOf(date: string): Date | null {
  if (!/^\d{12,14}$/.test(date)) return null;
  const instant = new Date(Number(date));
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** When a request was sent; null when it does not say. */
export function sentAt(body: Buffer): Date | null {
  return instantOf(parsed(body)?.date ?? '');
}

/** @throws InputError that names the field */
export function readPayload(body: Buffer): AlertPayload {
  const given = parsed(body);
  if (!given) {
    throw new InputError(
      'The body has to be JSON as the template of the README makes it',
    );
  }
  const at = instantOf(given.date);
  const monitor = Number(given.monitor);
  if (!given.cycle || given.cycle.length > 180) {
    throw new InputError('cycle has to be $ALERT_CYCLE_KEY, but it is empty');
  }
  if (!at) throw new InputError('date has to be $DATE, epoch milliseconds');
  if (!Number.isSafeInteger(monitor) || monitor <= 0) {
    throw new InputError('monitor has to be $ALERT_ID, a number');
  }
  const priority = /^P([1-5])$/i.exec(given.priority);
  return {
    cycle: given.cycle,
    monitor,
    transition: given.transition.toLocaleLowerCase('en-US'),
    at,
    scope: given.scope,
    tags: given.tags,
    priority: priority ? Number(priority[1]) : undefined,
    link: given.link,
  };
}
