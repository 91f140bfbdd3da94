import { basename } from 'node:path';
import type { GitConfig } from '../config/GitConfig';
import type { Git } from '../git/Git';

const LONGEST = 255;
/** With a protocol, or in the short form of ssh; the user and the port are no part of the name. */
const ADDRESS =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/|(?:[^@/:]+@)([^/:]+):)(.+)$/;

/** The name of a repository by its address, or undefined when the address is a path. */
export function nameOfAddress(address: string): string | undefined {
  const parts = ADDRESS.exec(address.trim());
  if (!parts) return undefined;
  const path = parts[3]
    .replace(/[?#].*$/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
  return `${parts[1] ?? parts[2]}/${path}`;
}

/** The last part of a repository's name. */
export function lastPart(name: string): string {
  return name.split('/').pop()!;
}

/**
 * The name of a repository in events: as configured, else by its address, else by where it was cloned from, else by its
 * folder. The folder's place stays out of it, because it may name a person.
 */
export async function repositoryName(
  git: Git,
  config: GitConfig,
  signal: AbortSignal,
): Promise<string> {
  const { repository, location } = config;
  if (repository !== undefined) return repository;
  const address =
    location.type === 'url'
      ? location.url
      : await git.text(['config', '--get', 'remote.origin.url'], {
          signal,
          answers: [0, 1],
        });
  const folder = location.type === 'url' ? location.url : location.path;
  const name =
    nameOfAddress(address) ??
    basename(folder.replace(/[/\\]+$/, '').replace(/[/\\]?\.git$/, ''));
  return name.slice(0, LONGEST) || config.id;
}
