import { HttpRefusal, redact } from '@hone/node';
import { cut } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { GrafanaConfig } from '../config/GrafanaConfig';

const LONGEST = 500;

/** What a request is for, and what its account needs for it. */
export interface Purpose {
  /** Goes on after "does not let the service account", such as "search dashboards". */
  doing: string;
  /** Such as `dashboards:read`. */
  permission: string;
}

const saidSchema = z.object({ message: z.string().catch('') });

/** What Grafana says about a failure in one line, without secrets. */
export function oneLine(text: string, secrets: readonly string[]): string {
  return cut(redact(text, secrets).replace(/\s+/g, ' ').trim(), LONGEST);
}

/** The message of Grafana's own envelope of failures. */
export function saidBy(body: string, secrets: readonly string[]): string {
  try {
    const said = saidSchema.safeParse(JSON.parse(body));
    return said.success ? oneLine(said.data.message, secrets) : '';
  } catch {
    return '';
  }
}

function advice(
  { title, settings, baseUrl, orgId }: GrafanaConfig,
  { doing, permission }: Purpose,
  status: number,
): string | undefined {
  switch (status) {
    case 401:
      return `${title} does not know the token (401); that of ${settings}.token may have expired or been deleted`;
    case 403:
      return `${title} does not let the service account ${doing} (403); it needs the permission ${permission}${
        orgId === undefined ? '' : ` in organisation ${orgId}`
      }`;
    case 404:
      return `${title} has no such thing at ${baseUrl} (404); check ${settings}.baseUrl`;
    default:
      return undefined;
  }
}

/** A refusal as a sentence that says what to mend, with Grafana's own words. */
export function refusalOf(
  { status, body, message }: HttpRefusal,
  purpose: Purpose,
  config: GrafanaConfig,
): HttpRefusal {
  const mend = advice(config, purpose, status);
  const said = saidBy(body, [config.token]);
  const sentence = mend
    ? `${mend}${said ? `: ${said}` : ''}`
    : redact(message, [config.token]);
  return new HttpRefusal(sentence, status, body);
}
