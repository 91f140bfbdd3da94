import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Histogram, Registry } from 'prom-client';

/**
 * A real HTTP service whose requests take a known time on average, with its metrics at `/metrics`.
 */
export interface LiveService {
  name: string;
  /** `host:port`, as a scrape target. */
  target: string;
  stop(): Promise<void>;
}

/**
 * Starts a service that answers `/work?delay=<ms>` after that many milliseconds and measures how long it took, as an
 * OpenTelemetry HTTP server would.
 */
export async function startLiveService(name: string): Promise<LiveService> {
  const registry = new Registry();
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests.',
    labelNames: ['http_response_status_code'],
    buckets: [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1],
    registers: [registry],
  });
  const server: Server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://service');
    if (url.pathname === '/metrics') {
      res.setHeader('content-type', registry.contentType);
      res.end(await registry.metrics());
      return;
    }
    const stop = duration.startTimer({ http_response_status_code: '200' });
    await sleep(Number(url.searchParams.get('delay') ?? 0));
    stop();
    res.end('ok');
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    name,
    target: `127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
