import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type { z } from 'zod';
import type { GithubConfig, GithubHost } from './GithubConfig';
import { settingsSchema, type Settings } from './settingsSchema';

const MAX_SHOWN = 100;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads the sources of `hone.metrics.github`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readGithubConfig(root: Config): GithubConfig[] {
  const sources = root.getOptionalConfigArray('hone.metrics.github') ?? [];
  if (sources.length === 0) return [];
  const integrations = ScmIntegrations.fromConfig(root);
  const seen = new Set<string>();
  return sources.map((config, index) => {
    const path = `hone.metrics.github[${index}]`;
    const read = readSource(config.get(), path, integrations);
    if (seen.has(read.id)) {
      throw new InputError(
        `${path}.id has to be unique, but "${read.id}" is given twice`,
      );
    }
    seen.add(read.id);
    return read;
  });
}

function readSource(
  given: unknown,
  path: string,
  integrations: ScmIntegrations,
): GithubConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
  }
  const settings = parsed.data;
  return {
    ...findHost(settings.host, path, integrations),
    id: settings.id,
    title: settings.title ?? `GitHub (${settings.id})`,
    repositories: readRepositories(settings, path),
    services: settings.services.map(rule => ({
      repositories: rule.repository,
      environments: rule.environment,
      tasks: rule.task,
      service: rule.service,
      as: rule.as,
    })),
    workflows: settings.workflows.map(({ repository, ...rule }) => ({
      repositories: repository,
      ...rule,
      job: rule.job,
      service: rule.service,
    })),
    environments: settings.environments,
    unplanned: settings.unplanned,
    details: settings.details,
    bots: settings.bots,
    horizonDays: settings.horizonDays,
    concurrency: settings.concurrency,
    webhookSecrets: settings.webhookSecret ?? [],
  };
}

function readRepositories({ repositories }: Settings, path: string): string[] {
  const seen = new Set<string>();
  for (const [i, repository] of repositories.entries()) {
    const key = repository.toLocaleLowerCase('en-US');
    if (seen.has(key)) {
      throw new InputError(
        `${path}.repositories.${i} names ${repository} a second time; upper and lower case are the same`,
      );
    }
    seen.add(key);
  }
  return repositories;
}

function findHost(
  host: string,
  path: string,
  integrations: ScmIntegrations,
): GithubHost {
  const integration = integrations.github.byHost(host);
  if (!integration) {
    throw new InputError(
      `${path}.host has to be a host of integrations.github, but "${host}" is none`,
    );
  }
  const { apiBaseUrl } = integration.config;
  if (!apiBaseUrl) {
    throw new InputError(
      `integrations.github has no apiBaseUrl for ${host}, which ${path} needs; give one such as https://${host}/api/v3`,
    );
  }
  const { protocol, hostname } = new URL(apiBaseUrl);
  if (protocol !== 'https:' && !LOCAL.includes(hostname)) {
    throw new InputError(
      `integrations.github has an apiBaseUrl for ${host} without https; tokens must not travel in the clear`,
    );
  }
  return { host, apiBaseUrl };
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
  // What was meant as a secret is not repeated.
  if (issue.path[0] === 'webhookSecret') return `${field} ${issue.message}`;
  const shown = JSON.stringify(value).slice(0, MAX_SHOWN);
  return `${field} ${issue.message}, but ${shown} was given`;
}
