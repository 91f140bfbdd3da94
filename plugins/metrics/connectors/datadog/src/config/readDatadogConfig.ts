import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import type { DatadogConfig } from './DatadogConfig';
import { settingsSchema, type Settings } from './settingsSchema';
import { SITES } from './sites';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
/** Nothing of these is repeated: they are secrets, or may hold one. */
const HIDDEN = ['apiKey', 'applicationKey', 'baseUrl'];

/**
 * Reads the organisations of `hone.metrics.datadog`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readDatadogConfig(root: Config): DatadogConfig[] {
  return readSourceSettings(root, 'hone.metrics.datadog', readOrganisation);
}

function readOrganisation(given: unknown, path: string): DatadogConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const isSecret =
      issue.path[0] === 'monitors' && issue.path[1] === 'webhook';
    throw new InputError(
      settingSentence(
        issue,
        given,
        path,
        isSecret ? [...HIDDEN, 'monitors'] : HIDDEN,
      ),
    );
  }
  const settings = parsed.data;
  return {
    id: settings.id,
    title: settings.title ?? titleOf(settings),
    settings: path,
    ...addressesOf(settings, path),
    appUrl: SITES[settings.site].app,
    apiKey: settings.apiKey,
    applicationKey: settings.applicationKey,
    env: settings.env?.toLocaleLowerCase('en-US'),
    accepts: settings.accepts,
    monitors: settings.monitors && {
      ...settings.monitors,
      webhook: settings.monitors.webhook && {
        header: settings.monitors.webhook.header.toLowerCase(),
        secrets: settings.monitors.webhook.secret,
      },
    },
    concurrency: settings.concurrency,
    stepSeconds: settings.stepSeconds,
  };
}

function titleOf({ id }: Settings): string {
  return id === 'datadog' ? 'Datadog' : `Datadog (${id})`;
}

function addressesOf({ site, baseUrl }: Settings, path: string) {
  if (baseUrl !== undefined) {
    const url = readAddress(baseUrl, `${path}.baseUrl`);
    return { apiUrl: url, intakeUrl: url };
  }
  return {
    apiUrl: `https://api.${site}`,
    intakeUrl: `https://event-management-intake.${site}`,
  };
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
  if (url.username || url.password || url.search || url.hash) {
    throw new InputError(
      `${path} must not have a user, a password, a query or a fragment`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
