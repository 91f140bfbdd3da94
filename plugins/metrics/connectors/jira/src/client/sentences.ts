import { HttpRefusal, redact } from '@hone/node';
import { z } from 'zod';
import type { JiraConfig } from '../config/JiraConfig';

const LONGEST = 600;

const saidSchema = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
});

/** What Jira says is wrong: general messages, and those about one field. */
function saidBy(body: string, secrets: readonly string[]): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return '';
  }
  const said = saidSchema.safeParse(parsed);
  if (!said.success) return '';
  const { errorMessages, errors } = said.data;
  const fields = Object.entries(errors).map(
    ([field, message]) => `${field}: ${message}`,
  );
  const text = [...errorMessages, ...fields].join(' ').replace(/\s+/g, ' ');
  return redact(text.trim(), secrets).slice(0, LONGEST);
}

function advice(config: JiraConfig, status: number): string | undefined {
  const { title, settings, apiUrl, edition, rules } = config;
  switch (status) {
    case 400:
      return `${title} refused the query (400); check projects, types and filter of ${settings}`;
    case 401:
      return `${title} does not know the credentials (401); the token of ${settings}.auth may have expired or been revoked`;
    case 403:
      return `${title} does not let the account search (403); it needs the permission Browse projects in ${rules.projects.join(
        ', ',
      )}${
        edition === 'cloud'
          ? ', and a token with scopes needs read:jira-work and read:jira-user'
          : ''
      }`;
    case 404:
      return `${title} has no such API at ${apiUrl} (404); check url, apiUrl and edition of ${settings}`;
    case 410:
      return `${title} has removed this search (410); it is a Cloud site, so set edition of ${settings} to cloud`;
    default:
      return undefined;
  }
}

/** A refusal as a sentence that says what to mend, with Jira's own words. */
export function sentenceOf(
  { status, body, message }: HttpRefusal,
  config: JiraConfig,
  secrets: readonly string[],
): string {
  const mend = advice(config, status);
  if (mend === undefined) return message;
  const said = saidBy(body, secrets);
  return `${mend}${said ? `: ${said}` : ''}`;
}
