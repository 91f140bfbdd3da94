import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import type { AzureConfig, WebhookCredential } from './AzureConfig';
import { AddressFault, readAddress, type Address } from './readAddress';
import { settingsSchema, type Settings } from './settingsSchema';

const KEY = 'hone.metrics.azureDevOps';
const MAX_SHOWN = 100;

/**
 * Reads the projects of `hone.metrics.azureDevOps`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readAzureConfig(root: Config): AzureConfig[] {
  const projects = root.getOptionalConfigArray(KEY) ?? [];
  const seen = new Set<string>();
  return projects.map((config, index) => {
    const path = `${KEY}[${index}]`;
    const read = readProject(config.get(), path);
    if (seen.has(read.id)) {
      throw new InputError(
        `${path}.id has to be unique, but "${read.id}" is given twice`,
      );
    }
    seen.add(read.id);
    return read;
  });
}

function readProject(given: unknown, path: string): AzureConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
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

function toSentence(
  issue: z.core.$ZodIssue,
  given: unknown,
  path: string,
): string {
  const field = [path, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${field} has no setting "${issue.keys[0]}"`;
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  );
  if (value === undefined) return `${field} is missing: it ${issue.message}`;
  // Nothing below webhook, and no address, is repeated: they may hold a secret.
  const [top] = issue.path;
  if (top === 'webhook' || top === 'url') return `${field} ${issue.message}`;
  const shown = (JSON.stringify(value) ?? typeof value).slice(0, MAX_SHOWN);
  return `${field} ${issue.message}, but ${shown} was given`;
}
