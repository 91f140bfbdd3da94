import type { Clock } from '@hone/node';
import type { IncomingMessage } from 'node:http';
import { checkAddress, hostOf, type AllowedHosts } from './checkAddress';
import { FetchFailure } from './FetchFailure';
import { readBody } from './readBody';
import { requestPinned } from './requestPinned';
import { resolveHost, systemResolve, type Resolve } from './resolveHost';

/** What an earlier answer said of itself, to ask whether it still holds. */
export interface CalendarVersion {
  etag?: string;
  lastModified?: string;
}

/**
 * What came of a fetch. The caller keeps the last good text and shows its age when a fetch fails.
 */
export type CalendarFetch =
  | { status: 'fresh'; at: Date; ics: string; version: CalendarVersion }
  | { status: 'not-modified'; at: Date }
  | {
      status: 'failed';
      at: Date;
      /** A sentence for people, without the address. */
      sentence: string;
    };

/** How calendars are fetched. */
export interface FetchCalendarOptions extends AllowedHosts {
  clock: Clock;
  /** Bytes of a calendar; default 5,000,000. */
  maxBytes?: number;
  /** Milliseconds for all of a fetch: looking up names, redirects, the body; default 20,000. */
  timeoutMs?: number;
  /** Asks DNS; the system's resolver by default. */
  resolve?: Resolve;
  /** Addresses that may be connected to although they are not public; none by default. */
  allowAddress?: (address: string) => boolean;
  /** Certificates of authorities in place of the system's, PEM. */
  ca?: string;
}

const DEFAULT_MAX_BYTES = 5_000_000;
const DEFAULT_TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
// What may be sent back in a header without risk.
const VERSION = /^[\x21-\x7e ]{1,500}$/;

function sendable(value: string | undefined): string | undefined {
  return value !== undefined && VERSION.test(value) ? value : undefined;
}

function requestHeaders({ etag, lastModified }: CalendarVersion) {
  const headers: Record<string, string> = {
    Accept: 'text/calendar, text/plain;q=0.5',
    'Accept-Encoding': 'identity',
    'User-Agent': 'Hone',
  };
  const tag = sendable(etag);
  const since = sendable(lastModified);
  if (tag) headers['If-None-Match'] = tag;
  if (since) headers['If-Modified-Since'] = since;
  return headers;
}

function refusal(host: string, status: number): FetchFailure {
  const gone = [401, 403, 404, 410].includes(status);
  return new FetchFailure(
    gone
      ? `${host} refused the calendar (${status}); its address may have been revoked, so a new one is needed`
      : `${host} answered ${status}`,
  );
}

/** Ends with the signal even where the work cannot be stopped, as a question to DNS. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

class Fetching {
  private host = '';

  constructor(
    private readonly options: FetchCalendarOptions,
    private readonly signal: AbortSignal,
    private readonly known: CalendarVersion,
  ) {}

  async run(address: string): Promise<CalendarFetch> {
    let url = checkAddress(address, this.options);
    for (let redirects = 0; ; redirects += 1) {
      const response = await this.ask(url);
      const { statusCode = 0, headers } = response;
      if (!REDIRECTS.includes(statusCode) || headers.location === undefined) {
        return this.answer(response);
      }
      response.destroy();
      if (redirects >= MAX_REDIRECTS) {
        throw new FetchFailure(
          `${this.host} redirects more than ${MAX_REDIRECTS} times`,
        );
      }
      url = checkAddress(headers.location, this.options, url);
    }
  }

  /** Node's own errors may quote the address; only their code is told. */
  sentence(error: unknown): string {
    if (error instanceof FetchFailure) return error.message;
    const { timeoutMs = DEFAULT_TIMEOUT_MS } = this.options;
    const whose = this.host || 'The host';
    if (this.signal.aborted) {
      return `${whose} did not answer within ${timeoutMs / 1000} seconds`;
    }
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    const told = /^[A-Z0-9_]{2,60}$/.test(code) ? ` (${code})` : '';
    return `${whose} cannot be reached${told}`;
  }

  private async ask(url: URL): Promise<IncomingMessage> {
    const {
      resolve = systemResolve,
      allowAddress = () => false,
      ca,
    } = this.options;
    this.host = hostOf(url);
    const addresses = await orAborted(
      resolveHost(this.host, resolve, allowAddress),
      this.signal,
    );
    const headers = requestHeaders(this.known);
    return requestPinned(url, { addresses, headers, signal: this.signal, ca });
  }

  private async answer(response: IncomingMessage): Promise<CalendarFetch> {
    const { statusCode = 0, headers } = response;
    const { clock, maxBytes = DEFAULT_MAX_BYTES } = this.options;
    const asked =
      sendable(this.known.etag) ?? sendable(this.known.lastModified);
    if (statusCode === 304 && asked !== undefined) {
      response.destroy();
      return { status: 'not-modified', at: clock.now() };
    }
    if (statusCode !== 200) {
      response.destroy();
      throw refusal(this.host, statusCode);
    }
    const ics = await readBody(response, this.host, maxBytes);
    const version = {
      etag: sendable(headers.etag),
      lastModified: sendable(headers['last-modified']),
    };
    return { status: 'fresh', at: clock.now(), ics, version };
  }
}

/**
 * Fetches a calendar from an address that a person gave. Only listed hosts are asked, over https, and only where all of
 * their addresses are public; the connection goes to the addresses that were checked, and every redirect is checked like
 * the first address. The address is a credential: no part of it but the host is in the answer.
 *
 * @param address - https:// or webcal://
 * @param known - of the text that the caller keeps, if any
 * @returns `failed` with a sentence instead of an error, whatever goes wrong
 */
export async function fetchCalendar(
  address: string,
  options: FetchCalendarOptions,
  known: CalendarVersion = {},
): Promise<CalendarFetch> {
  const { clock, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const fetching = new Fetching(options, AbortSignal.timeout(timeoutMs), known);
  try {
    return await fetching.run(address);
  } catch (error) {
    const sentence = fetching.sentence(error);
    return { status: 'failed', at: clock.now(), sentence };
  }
}
