import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { GitConfig, GitLocation } from './GitConfig';
import { LocationFault, readLocation } from './readLocation';
import { settingsSchema, type Settings } from './settingsSchema';

/**
 * Reads the repositories of `hone.metrics.git`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readGitConfig(root: Config): GitConfig[] {
  return readSourceSettings(root, 'hone.metrics.git', readRepository);
}

function readRepository(given: unknown, path: string): GitConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(toSentence(parsed.error.issues[0], given, path));
  }
  const settings = parsed.data;
  const location = locate(settings, path);
  if (
    settings.auth.type !== 'none' &&
    (location.type === 'path' || location.protocol !== 'https')
  ) {
    throw new InputError(
      `${path}.auth is given, but only an https address can use it; ssh takes the keys of the process`,
    );
  }
  return {
    id: settings.id,
    title: settings.title ?? `Git (${settings.id})`,
    location,
    auth: settings.auth,
    repository: settings.repository,
    service: settings.service,
    tagPatterns: settings.tagPattern,
    branches: settings.branches,
    since: settings.since,
    bots: settings.bots,
    timeoutMs: settings.timeoutSeconds * 1000,
    cacheFolder: folderOf(settings, location),
  };
}

function locate(settings: Settings, path: string): GitLocation {
  try {
    return readLocation(settings);
  } catch (error) {
    if (!(error instanceof LocationFault)) throw error;
    throw new InputError(`${path}.${error.message}`);
  }
}

/** Another address gets another folder, so that two histories never meet in one copy. */
function folderOf(settings: Settings, location: GitLocation): string {
  const address = location.type === 'url' ? location.url : location.path;
  const hash = createHash('sha256').update(address).digest('hex');
  const name = `${settings.id}-${hash.slice(0, 16)}`;
  // Directly in the folder for temporary files, where others can't put another folder in its place.
  return settings.cacheFolder === undefined
    ? join(tmpdir(), `hone-git-${name}`)
    : join(settings.cacheFolder, name);
}

function toSentence(
  issue: z.core.$ZodIssue,
  given: unknown,
  path: string,
): string {
  // What is wrong below auth is told without saying where: names and values there may hold a secret.
  if (issue.path[0] === 'auth' && issue.code !== 'unrecognized_keys') {
    return issue.message.startsWith('has to')
      ? `${path}.auth ${issue.message}`
      : `${path}.auth.${issue.message}`;
  }
  return settingSentence(issue, given, path, ['auth']);
}
