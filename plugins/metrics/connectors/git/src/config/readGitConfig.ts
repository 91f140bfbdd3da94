import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { GitConfig, GitLocation } from './GitConfig';
import { LocationFault, readLocation } from './readLocation';
import { settingsSchema, type Settings } from './settingsSchema';

const MAX_SHOWN = 100;

/**
 * Reads the repositories of `hone.metrics.git`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readGitConfig(root: Config): GitConfig[] {
  const repositories = root.getOptionalConfigArray('hone.metrics.git') ?? [];
  const seen = new Set<string>();
  return repositories.map((config, index) => {
    const path = `hone.metrics.git[${index}]`;
    const read = readRepository(config.get(), path);
    if (seen.has(read.id)) {
      throw new InputError(
        `${path}.id has to be unique, but "${read.id}" is given twice`,
      );
    }
    seen.add(read.id);
    return read;
  });
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
  const field = [path, ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${field} has no setting "${issue.keys[0]}"`;
  }
  // Nothing below auth, and no address, is repeated: they may hold a secret.
  const [top] = issue.path;
  if (top === 'auth') {
    return issue.message.startsWith('has to')
      ? `${path}.auth ${issue.message}`
      : `${path}.auth.${issue.message}`;
  }
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  );
  if (value === undefined) return `${field} is missing: it ${issue.message}`;
  const shown = JSON.stringify(value).slice(0, MAX_SHOWN);
  return `${field} ${issue.message}, but ${shown} was given`;
}
