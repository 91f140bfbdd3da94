import { InputError } from '@backstage/errors';

/**
 * An address of a server, without a slash at the end and without the path of its API.
 *
 * @param path - where it stands in the configuration, for sentences
 * @param options.api - the API's own path, such as `/api/v1`; people copy it along
 * @throws InputError when it is none, or holds a user, a password or a query
 */
export function readBaseUrl(
  text: string,
  path: string,
  options: { api: string; example: string },
): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      `${path}.baseUrl has to be an http or https address such as ${options.example}, but "${text}" was given`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${path}.baseUrl must not hold a user or password; give them in ${path}.auth with the type basic`,
    );
  }
  if (url.search || url.hash) {
    throw new InputError(
      `${path}.baseUrl must not have a query or fragment, but "${url.search}${url.hash}" was given`,
    );
  }
  const address = url.href.replace(/\/+$/, '');
  return address.endsWith(options.api)
    ? address.slice(0, -options.api.length)
    : address;
}
