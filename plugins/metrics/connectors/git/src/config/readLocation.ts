import { isAbsolute } from 'node:path';
import type { GitLocation } from './GitConfig';

/** The short form of an ssh address, such as git@github.com:acme/cart.git. */
const SHORT_SSH = /^[A-Za-z0-9._]+@[A-Za-z0-9][A-Za-z0-9.-]*:[^:\s-][^\s]*$/;
const PROTOCOLS = ['https', 'ssh', 'file'] as const;

/** What is wrong with an address, as the end of a sentence. */
export class LocationFault extends Error {}

function readUrl(text: string): GitLocation {
  if (SHORT_SSH.test(text)) return { type: 'url', url: text, protocol: 'ssh' };
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    // answered below together with other protocols
  }
  if (url && (url.password || (url.protocol !== 'ssh:' && url.username))) {
    // The address is not repeated: it holds a secret.
    throw new LocationFault(
      'url must not hold a user or password; give them in auth with the type basic',
    );
  }
  const protocol = PROTOCOLS.find(name => url?.protocol === `${name}:`);
  if (!url || !protocol || /[\s\0]/.test(text)) {
    // What stands before an @ may be a secret.
    const shown = text.includes('@') ? 'another one' : `"${text}"`;
    throw new LocationFault(
      `url has to be an https, ssh or file address such as https://github.com/acme/cart.git, but ${shown} was given`,
    );
  }
  if (url.search || url.hash) {
    throw new LocationFault(
      'url must not have a query or fragment; give a secret in auth',
    );
  }
  if (url.hostname.startsWith('-')) {
    throw new LocationFault(
      `url must not have a host that begins with a dash, but "${text}" was given`,
    );
  }
  return { type: 'url', url: text, protocol };
}

/**
 * Where a repository is, from the two settings that can say so.
 *
 * @throws LocationFault that begins with the field
 */
export function readLocation(given: {
  url?: string | undefined;
  path?: string | undefined;
}): GitLocation {
  if (given.url !== undefined && given.path !== undefined) {
    throw new LocationFault(
      'url and path are both given; one of them is too many',
    );
  }
  if (given.url !== undefined) return readUrl(given.url);
  if (given.path === undefined) {
    throw new LocationFault(
      'url is missing: give the address of a repository, or the path of one on disk',
    );
  }
  if (!isAbsolute(given.path) || given.path.includes('\0')) {
    throw new LocationFault(
      `path has to be absolute such as /srv/git/cart.git, but "${given.path}" was given`,
    );
  }
  return { type: 'path', path: given.path };
}
