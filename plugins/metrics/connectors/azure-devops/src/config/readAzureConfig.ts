import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import type { AzureConfig, WebhookCredential } from './AzureConfig';
import { AddressFault, readAddress, type Address } from './readAddress';
import { settingsSchema, type Settings } from './settingsSchema';

const KEY = 'hone.metrics.azureDevOps';
/** Nothing of these is repeated: they may hold a secret. */
const HIDDEN = ['webhook', 'url'];

/**
 * Reads the projects of `hone.metrics.azureDevOps`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readAzureConfig(root: Config): AzureConfig[] {
  return readSourceSettings(root, KEY, readProject);
}

function readProject(given: unknown, path: string): AzureConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(settingSentence(issue, given, path, HIDDEN));
  }
  const settings = parsed.data;
  checkRules(settings, path);
  const address = locate(settings.url, path);
  const { id, title, webhook, url: _, repositoryPrefix, ...rest } = settings;
  return {
    ...rest,
    id,
    title: title ?? `Azure DevOps (${id})`,
    settings: path,
    baseUrl: address.baseUrl,
    repositoryPrefix: repositoryPrefix ?? address.name,
    deployments: settings.deployments.map(rule => ({
      ...rule,
      stage: rule.stage,
      service: rule.service,
    })),
    webhook: webhook && toCredential(webhook),
  };
}

function toCredential(
  webhook: NonNullable<Settings['webhook']>,
): WebhookCredential {
  return webhook.type === 'basic'
    ? {
        type: 'basic',
        username: webhook.username,
        secrets: webhook.password,
      }
    : {
        type: 'header',
        name: webhook.name.toLowerCase(),
        secrets: webhook.token,
      };
}

function checkRules(settings: Settings, path: string): void {
  const { deployments, releases, webhook } = settings;
  if (deployments.length + releases.length === 0) {
    throw new InputError(
      `${path}.deployments is missing: it has to say which pipelines deploy`,
    );
  }
  if (releases.length > 0 && !webhook) {
    throw new InputError(
      `${path}.webhook is missing: classic releases are told by service hooks alone`,
    );
  }
  const seen = new Set<string>();
  deployments.forEach(({ pipeline, stage = '' }, i) => {
    const key = JSON.stringify([pipeline, stage.toLowerCase()]);
    if (seen.has(key)) {
      throw new InputError(
        `${path}.deployments.${i} has to be another pipeline or stage than those before: each deploys one service to one environment`,
      );
    }
    seen.add(key);
  });
}

function locate(url: string, path: string): Address {
  try {
    return readAddress(url);
  } catch (error) {
    if (!(error instanceof AddressFault)) throw error;
    throw new InputError(`${path}.url ${error.message}`);
  }
}
