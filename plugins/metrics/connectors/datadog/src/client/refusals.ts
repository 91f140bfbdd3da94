import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { HttpRefusal, redact } from '@hone/node';
import { z } from 'zod';
import type { DatadogConfig } from '../config/DatadogConfig';

const LONGEST = 600;

/** The keys do not open what was asked for. Once they are mended the same request is answered. */
export class AccessDenied extends ServiceUnavailableError {}

/** v1 and most of v2 list sentences, the intake of events lists objects. */
const envelopeSchema = z.object({
  errors: z.array(
    z.union([
      z.string(),
      z
        .object({
          title: z.string().optional().catch(undefined),
          detail: z.string().optional().catch(undefined),
        })
        .transform(({ title, detail }) => detail ?? title ?? ''),
    ]),
  ),
});

/** What Datadog says is wrong; empty when it does not say. */
export function saidBy(body: unknown, secrets: readonly string[]): string {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return '';
  const text = parsed.data.errors.filter(Boolean).join('; ');
  return redact(text.replace(/\s+/g, ' ').trim(), secrets).slice(0, LONGEST);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function mendAccess(config: DatadogConfig, scope: string | undefined): string {
  const { settings } = config;
  return scope === undefined
    ? `check apiKey of ${settings}, and that site is the one it was made in`
    : `the application key of ${settings} needs the scope ${scope}, and both keys have to be of its site and not revoked`;
}

/**
 * A refusal as what it means to a caller.
 *
 * @param scope - of the application key that the request needs; undefined when the API key is enough
 */
export function refusalOf(
  { status, body, message }: HttpRefusal,
  config: DatadogConfig,
  scope: string | undefined,
): Error {
  const { title, apiKey, applicationKey } = config;
  const said = saidBy(jsonOf(body), [apiKey, applicationKey]);
  const because = said ? `: ${said}` : '';
  switch (status) {
    case 400:
    case 413:
    case 422:
      return new InputError(
        `${title} refused the request (${status})${because}`,
      );
    case 401:
    case 403:
      return new AccessDenied(
        `${title} refused the keys (${status}); ${mendAccess(
          config,
          scope,
        )}${because}`,
      );
    case 404:
      return new NotFoundError(`${title} has no such thing (404)${because}`);
    default:
      return new ServiceUnavailableError(message);
  }
}
