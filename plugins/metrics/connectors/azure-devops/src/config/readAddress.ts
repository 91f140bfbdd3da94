const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** What is wrong with an address, as the end of a sentence. */
export class AddressFault extends Error {}

/** Where an organisation or collection is. */
export interface Address {
  /** Without a slash at the end. */
  baseUrl: string;
  /** Host and path, as names of repositories begin. */
  name: string;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AddressFault(
      'has to be an https address in which every % begins an escaped character',
    );
  }
}

/**
 * Reads the address of an organisation (`https://dev.azure.com/acme`) or of a collection of Azure DevOps Server.
 *
 * @throws AddressFault
 */
export function readAddress(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username || url.password)) {
    // The address is not repeated: it holds a secret.
    throw new AddressFault(
      'must not hold a user or password; credentials belong into integrations.azure',
    );
  }
  const safe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && LOCAL.includes(url.hostname));
  if (!url || !safe || url.search || url.hash) {
    throw new AddressFault(
      'has to be an https address such as https://dev.azure.com/acme',
    );
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && !url.hostname.endsWith('.visualstudio.com')) {
    throw new AddressFault(
      'has to name the organisation or collection, such as https://dev.azure.com/acme',
    );
  }
  return {
    baseUrl: `${url.origin}${path}`,
    name: `${url.host}${decoded(path)}`,
  };
}
