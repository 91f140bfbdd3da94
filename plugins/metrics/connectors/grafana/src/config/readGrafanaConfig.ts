import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import type { z } from 'zod';
import type { GrafanaConfig, WebhookAuth } from './GrafanaConfig';
import { settingsSchema, type Settings } from './settingsSchema';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads the servers of `hone.metrics.grafana`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readGrafanaConfig(root: Config): GrafanaConfig[] {
  const several =
    (root.getOptionalConfigArray('hone.metrics.grafana') ?? []).length > 1;
  return readSourceSettings(root, 'hone.metrics.grafana', (given, path) =>
    readServer(given, path, several),
  );
}

function readServer(
  given: unknown,
  path: string,
  several: boolean,
): GrafanaConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
  }
  const settings = parsed.data;
  const { annotations, datasourceUid } = settings;
  if (annotations.panelId !== undefined && !annotations.dashboardUid) {
    throw new InputError(
      `${path}.annotations.panelId needs annotations.dashboardUid, the dashboard of the panel`,
    );
  }
  const baseUrl = readAddress(settings.baseUrl, `${path}.baseUrl`);
  const named = several || settings.id !== 'grafana';
  return {
    id: settings.id,
    title: settings.title ?? (named ? `Grafana (${settings.id})` : 'Grafana'),
    settings: path,
    baseUrl,
    publicUrl:
      settings.publicUrl === undefined
        ? baseUrl
        : readAddress(settings.publicUrl, `${path}.publicUrl`),
    token: settings.token,
    orgId: settings.orgId,
    timeoutMs: settings.timeoutSeconds * 1000,
    concurrency: settings.concurrency,
    queries: {
      datasourceUid,
      datasourceUids: [
        ...new Set([
          ...(datasourceUid ? [datasourceUid] : []),
          ...settings.datasources,
        ]),
      ],
      rawQueries: settings.rawQueries,
      entityLabel: settings.entityLabel,
      scrapeIntervalSeconds: settings.scrapeIntervalSeconds,
    },
    dashboardTag: settings.dashboardTag,
    annotations: {
      kinds: [...new Set(annotations.kinds)],
      dashboardUid: annotations.dashboardUid,
      panelId: annotations.panelId,
    },
    alerts: settings.alerts && {
      serviceLabels: settings.alerts.serviceLabels,
      labels: settings.alerts.labels,
      webhook: settings.alerts.webhook && toAuth(settings.alerts.webhook),
    },
  };
}

function toAuth(
  webhook: NonNullable<NonNullable<Settings['alerts']>['webhook']>,
): WebhookAuth {
  switch (webhook.type) {
    case 'signature':
      return {
        type: 'signature',
        secrets: webhook.secret,
        signatureHeader: webhook.signatureHeader,
        timestampHeader: webhook.timestampHeader,
      };
    case 'basic':
      return {
        type: 'credential',
        accepted: webhook.password.map(password => {
          const pair = Buffer.from(`${webhook.username}:${password}`, 'utf8');
          return `Basic ${pair.toString('base64')}`;
        }),
      };
    default:
      return { type: 'credential', accepted: webhook.value };
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
      `${path} must not hold a user or password; set token instead`,
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
  // Values below the webhook may be secrets, and so may names that are written in the wrong place.
  if (issue.path[0] === 'alerts' && issue.path[1] === 'webhook') {
    const field = [path, ...issue.path.map(String)].join('.');
    return issue.code === 'unrecognized_keys'
      ? `${field} has a setting that it does not know`
      : `${field} ${issue.message}`;
  }
  return settingSentence(issue, given, path, ['token', 'baseUrl', 'publicUrl']);
}
