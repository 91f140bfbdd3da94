import type { LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** Answers with addresses that were checked before, so that a second look at DNS cannot bring others. */
function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    if (all) callback(null, [...addresses]);
    else callback(null, addresses[0].address, addresses[0].family);
  };
}

/**
 * Sends one GET to checked addresses. Redirects are not followed; the certificate is checked for the name in the address.
 */
export function requestPinned(
  url: URL,
  options: {
    addresses: readonly LookupAddress[];
    headers: Record<string, string>;
    signal: AbortSignal;
    /** Further certificates of authorities, PEM. */
    ca?: string;
  },
): Promise<IncomingMessage> {
  const { addresses, headers, signal, ca } = options;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    send(url, {
      method: 'GET',
      headers,
      signal,
      lookup: pinned(addresses),
      // A connection of its own: one that is kept may lead to an address from an earlier answer of DNS.
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}
