import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { assign, type Flag } from './assignment';
import type { ShopDatabase } from './ShopDatabase';

/** A service that splits its visits by flags, and takes orders. */
export interface ShopService {
  port: number;
  /** Requests that were answered. */
  requests(): number;
  stop(): Promise<void>;
}

/**
 * Starts the service. `GET /checkout?user&visit` answers with the variant of each flag and writes the exposures,
 * `POST /orders?user&amount` writes an order.
 */
export async function startShopService(
  flags: readonly Flag[],
  database: ShopDatabase,
): Promise<ShopService> {
  let requests = 0;
  const now = () => new Date().toISOString();

  const checkout = (url: URL, response: ServerResponse) => {
    const user = url.searchParams.get('user') ?? '';
    const visit = url.searchParams.get('visit') ?? '';
    const variants: Record<string, string> = {};
    for (const flag of flags) {
      const { variant, written } = assign(flag, user, visit);
      variants[flag.experiment] = variant;
      if (!written) continue;
      database.write('exposures', [flag.experiment, user, variant, now()]);
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(variants));
  };

  const order = (url: URL, response: ServerResponse) => {
    const { searchParams: of } = url;
    database.write('orders', [
      of.get('user') ?? '',
      now(),
      Number(of.get('amount')),
    ]);
    response.writeHead(201).end();
  };

  const server = createServer((request: IncomingMessage, response) => {
    requests += 1;
    const url = new URL(request.url ?? '/', 'http://shop');
    if (url.pathname === '/checkout') checkout(url, response);
    else if (url.pathname === '/orders') order(url, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
