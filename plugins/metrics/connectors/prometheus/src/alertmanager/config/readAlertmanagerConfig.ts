import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import type { z } from 'zod';
import { readBaseUrl } from '../../config/readBaseUrl';
import type { AlertmanagerConfig } from './AlertmanagerConfig';
import { settingsSchema } from './settingsSchema';

/** Nothing of these is repeated: they may hold a secret. */
const SECRET = ['auth', 'webhook'];

/**
 * Reads the servers of `hone.metrics.alertmanager`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readAlertmanagerConfig(root: Config): AlertmanagerConfig[] {
  return readSourceSettings(root, 'hone.metrics.alertmanager', readServer);
}

function readServer(given: unknown, path: string): AlertmanagerConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
  }
  const settings = parsed.data;
  const { id, title, auth, headers, labels, serviceLabel } = settings;
  const { webhook } = settings;
  return {
    id,
    title:
      title ??
      (id === 'alertmanager' ? 'Alertmanager' : `Alertmanager (${id})`),
    settings: path,
    baseUrl: readBaseUrl(settings.baseUrl, path, {
      api: '/api/v2',
      example: 'https://alertmanager.example.com',
    }),
    auth,
    headers,
    rules: { labels, serviceLabels: serviceLabel },
    timeoutMs: settings.timeoutSeconds * 1000,
    concurrency: settings.concurrency,
    webhook: webhook && readWebhook(webhook),
  };
}

function readWebhook(
  given: NonNullable<z.output<typeof settingsSchema>['webhook']>,
): AlertmanagerConfig['webhook'] {
  const { secret, ...rest } = given;
  return { ...rest, secrets: secret };
}

function toSentence(
  issue: z.core.$ZodIssue,
  given: unknown,
  path: string,
): string {
  const top = String(issue.path[0]);
  if (SECRET.includes(top) && !issue.message.startsWith('has to')) {
    return `${path}.${top} has a setting that is missing or that it does not know`;
  }
  return settingSentence(issue, given, path, SECRET);
}
