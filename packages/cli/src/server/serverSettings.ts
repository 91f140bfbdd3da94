import { EXIT, Failure } from '../Failure';

/** Where reports go, and who sends them. */
export interface ServerSettings {
  /** Of the portal, without a slash at the end. */
  baseUrl: string;
  token: string;
}

function readUrl(text: string | undefined): string {
  if (!text) {
    throw new Failure(
      EXIT.usage,
      'HONE_URL is missing: set it to the address of the portal, such as https://portal.example.com.',
    );
  }
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {
    url = undefined;
  }
  // What was given is not repeated: it may hold a password.
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Failure(
      EXIT.usage,
      'HONE_URL has to be an address that begins with https:// or http://, such as https://portal.example.com.',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Failure(
      EXIT.usage,
      'HONE_URL has to be an address without user, password, query and fragment; the token belongs in HONE_TOKEN.',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/**
 * Reads HONE_URL and HONE_TOKEN.
 *
 * @throws Failure when one is missing or makes no sense
 */
export function serverSettings(
  env: Readonly<Record<string, string | undefined>>,
): ServerSettings {
  const baseUrl = readUrl(env.HONE_URL);
  const token = env.HONE_TOKEN?.trim();
  if (!token) {
    throw new Failure(
      EXIT.usage,
      'HONE_TOKEN is missing: set it to a token that the portal knows (backend.auth.externalAccess).',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Failure(
      EXIT.usage,
      'HONE_TOKEN has to be printable ASCII without spaces; what was given is not shown.',
    );
  }
  return { baseUrl, token };
}
