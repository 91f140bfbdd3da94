import { lookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { FetchFailure } from './FetchFailure';
import { isPublicAddress } from './publicAddress';

/** Asks DNS for all addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const systemResolve: Resolve = host =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * The addresses to connect to. All answers must be allowed: a host that has a private address beside a public one is not
 * asked at all.
 *
 * @param isAllowed - a further allowance for addresses that are not public
 * @throws {@link FetchFailure}
 */
export async function resolveHost(
  host: string,
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
): Promise<LookupAddress[]> {
  const family = isIP(host);
  const addresses = family
    ? [{ address: host, family }]
    : await resolve(host).catch(() => {
        throw new FetchFailure(`The name ${host} cannot be looked up`);
      });
  if (addresses.length === 0) {
    throw new FetchFailure(`The name ${host} has no address`);
  }
  const refused = addresses.some(
    ({ address }) => !isPublicAddress(address) && !isAllowed(address),
  );
  if (refused) {
    throw new FetchFailure(
      `${host} is not a host on the public internet; its calendars are not fetched`,
    );
  }
  return addresses;
}
