import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import { ScmIntegrations } from '@backstage/integration';
import type { GithubConfig, GithubHost } from './GithubConfig';
import { settingsSchema, type Settings } from './settingsSchema';

/** Nothing of these is repeated: they may hold a secret. */
const HIDDEN = ['webhookSecret'];
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads the sources of `hone.metrics.github`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readGithubConfig(root: Config): GithubConfig[] {
  if (!root.has('hone.metrics.github')) return [];
  const integrations = ScmIntegrations.fromConfig(root);
  return readSourceSettings(root, 'hone.metrics.github', (given, path) =>
    readSource(given, path, integrations),
  );
}

function readSource(
  given: unknown,
  path: string,
  integrations: ScmIntegrations,
): GithubConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(settingSentence(issue, given, path, HIDDEN));
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
