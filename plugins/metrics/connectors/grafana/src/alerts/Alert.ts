import { toUrl } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';

/** An alert as reading and the webhook tell it. All instants are epoch milliseconds. */
export interface Alert {
  /** The same both ways and for as long as it fires. */
  id: string;
  labels: Record<string, string>;
  startsAt: number;
  /** Undefined while it fires. */
  endsAt: number | undefined;
  /** Page of its rule. */
  url: string | undefined;
}

const instant = z
  .string()
  .transform(text => Date.parse(text))
  .pipe(z.number().positive());

const labels = z
  .record(z.string(), z.unknown())
  .transform(
    all =>
      Object.fromEntries(
        Object.entries(all).filter(([, value]) => typeof value === 'string'),
      ) as Record<string, string>,
  );

const alertSchema = z.object({
  fingerprint: z.string().regex(/^[\w-]{1,64}$/),
  startsAt: instant,
  /** The year 1 stands for "not yet". */
  endsAt: instant.optional().catch(undefined),
  labels,
  generatorURL: z.string().optional().catch(undefined),
  /** A text in webhooks, an object in lists. */
  status: z
    .union([
      z.enum(['firing', 'resolved']),
      z.object({ state: z.string() }).transform(({ state }) => state),
    ])
    .optional()
    .catch(undefined),
});

/** The link without the organisation, which Grafana adds in webhooks alone. */
function linkOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.searchParams.delete('orgId');
  return toUrl(url.href);
}

/**
 * @param given - text from outside
 * @returns undefined when it is no alert; `state` is `firing` or `resolved` in webhooks, `active`, `suppressed` or
 * `unprocessed` in lists
 */
export function parseAlert(
  given: unknown,
): (Alert & { state: string | undefined }) | undefined {
  const { data } = alertSchema.safeParse(given);
  if (!data) return undefined;
  const { fingerprint, startsAt, status, generatorURL } = data;
  const hasEnded = status === 'resolved';
  return {
    id: `${fingerprint}@${new Date(startsAt).toISOString()}`,
    labels: data.labels,
    startsAt,
    endsAt: hasEnded ? data.endsAt ?? startsAt : undefined,
    url: linkOf(generatorURL),
    state: status,
  };
}
