import { FetchFailure } from './FetchFailure';

/** Which hosts calendars may come from. What is not listed is refused. */
export interface AllowedHosts {
  /**
   * Host names, such as `calendar.google.com`; `*.example.com` stands for all hosts below example.com. With a port
   * (`calendar.example.com:8443`) for that port only, else for the usual one.
   */
  hosts: readonly string[];
  /** Those of the same form that may be asked over http as well. */
  httpHosts?: readonly string[];
}

const MAX_LENGTH = 2_000;
const USUAL_PORT: Record<string, string> = { 'https:': '443', 'http:': '80' };

function isListed(url: URL, entries: readonly string[]): boolean {
  const host = hostOf(url);
  const usual = USUAL_PORT[url.protocol];
  const port = url.port === '' ? usual : url.port;
  return entries.some(entry => {
    const [, name, wanted = usual] =
      /^(.+?)(?::(\d{1,5}))?$/.exec(entry.toLowerCase()) ?? [];
    if (!name || wanted !== port) return false;
    return name.startsWith('*.')
      ? host.endsWith(name.slice(1)) && host.length > name.length - 1
      : host === name;
  });
}

/** The host name without a dot at its end; an IPv6 address without brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * @param address - as a person gave it, or as a redirect names it
 * @param base - what a redirect's address is relative to
 * @returns an https address, or an http one whose host is listed for it
 * @throws {@link FetchFailure}
 */
export function checkAddress(
  address: string,
  { hosts, httpHosts = [] }: AllowedHosts,
  base?: URL,
): URL {
  const secure = address.trim().replace(/^webcals?:\/\//i, 'https://');
  if (secure.length > MAX_LENGTH || !URL.canParse(secure, base)) {
    throw new FetchFailure(
      'The address of a calendar must be a web address such as https://calendar.example.com/…',
    );
  }
  const url = new URL(secure, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FetchFailure(
      'The address of a calendar must begin with https:// or webcal://',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchFailure(
      'The address of a calendar must not have a user or password in it; use the secret address that the calendar program gives',
    );
  }
  const host = hostOf(url);
  const plain = url.protocol === 'http:';
  if (!isListed(url, plain ? httpHosts : [...hosts, ...httpHosts])) {
    throw new FetchFailure(
      plain && isListed(new URL(url.href.replace(/^http:/, 'https:')), hosts)
        ? `Calendars of ${host} are fetched over https only`
        : `Calendars of ${host}${
            url.port && `:${url.port}`
          } are not allowed; an administrator can list the host`,
    );
  }
  return url;
}
