import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import type { z } from 'zod';
import type { JiraConfig } from './JiraConfig';
import { settingsSchema, type Settings } from './settingsSchema';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
/** Nothing below these, and no address, is repeated: they may hold a secret. */
const SECRET = ['auth', 'webhookSecret'];

/**
 * Reads the sites of `hone.metrics.jira`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readJiraConfig(root: Config): JiraConfig[] {
  return readSourceSettings(root, 'hone.metrics.jira', readSite);
}

function readSite(given: unknown, path: string): JiraConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
  }
  const settings = parsed.data;
  checkTypes(settings, path);
  const siteUrl = readAddress(settings.url, `${path}.url`);
  const { defects, incidents } = settings;
  return {
    id: settings.id,
    title: settings.title ?? `Jira (${settings.id})`,
    settings: path,
    edition: settings.edition,
    siteUrl,
    apiUrl:
      settings.apiUrl === undefined
        ? siteUrl
        : readAddress(settings.apiUrl, `${path}.apiUrl`),
    auth: settings.auth,
    rules: {
      projects: settings.projects,
      defects: {
        types: defects.types,
        filter: defects.jql,
        foundAtField: defects.foundAtField,
        duplicateLink: defects.duplicateLink,
      },
      incidents: {
        types: incidents.types,
        impactAtField: incidents.impactAtField,
        detectedAtField: incidents.detectedAtField,
        mitigatedAtField: incidents.mitigatedAtField,
        cause: {
          field: incidents.causeField,
          link: incidents.causeLink,
          none: incidents.noCause,
        },
      },
      service: settings.service,
      dismissed: settings.dismissed,
    },
    horizonDays: settings.horizonDays,
    concurrency: settings.concurrency,
    secrets: settings.webhookSecret,
  };
}

function checkTypes({ defects, incidents }: Settings, path: string): void {
  if (defects.types.length === 0 && incidents.types.length === 0) {
    throw new InputError(
      `${path}.defects.types and incidents.types are both empty, so there is nothing to read`,
    );
  }
  const bugs = defects.types.map(type => type.toLowerCase());
  const both = incidents.types.find(type => bugs.includes(type.toLowerCase()));
  if (both !== undefined) {
    throw new InputError(
      `${path}.incidents.types has to differ from defects.types, but "${both}" is in both`,
    );
  }
}

/** An address without a slash at the end. */
function readAddress(given: string, path: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const encrypted = url?.protocol === 'https:';
  const local = url?.protocol === 'http:' && LOCAL.includes(url.hostname);
  if (!url || (!encrypted && !local)) {
    throw new InputError(
      `${path} has to be an https address; http is for localhost alone`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${path} must not hold a user or password; set auth instead`,
    );
  }
  if (url.search || url.hash) {
    throw new InputError(`${path} must not have a query or fragment`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function toSentence(
  issue: z.core.$ZodIssue,
  given: unknown,
  path: string,
): string {
  const top = String(issue.path[0]);
  // What is wrong below these is told without saying where: names and values there may hold a secret.
  if (SECRET.includes(top) && issue.code !== 'unrecognized_keys') {
    return issue.message.startsWith('has to')
      ? `${path}.${top} ${issue.message}`
      : `${path}.${top}.${issue.message}`;
  }
  return settingSentence(issue, given, path, [...SECRET, 'url', 'apiUrl']);
}
