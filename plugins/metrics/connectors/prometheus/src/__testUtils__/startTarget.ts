import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nativeHistogram, PROTOBUF } from './nativeHistogram';

const OPENMETRICS =
  'application/openmetrics-text; version=1.0.0; charset=utf-8';
/** Of one scrape, more than are ever read. */
export const EXEMPLARS = 210;

/** What is scraped of a service: a gauge that can vanish, and histograms with exemplars. */
export interface Target {
  /** `host:port`. */
  address: string;
  /** Leaves the gauge `sessions` out of further scrapes. */
  dropSessions(): void;
  stop(): Promise<void>;
}

function exemplars(scrape: number, now: number): string[] {
  const base = 'http_server_request_duration_seconds';
  const count = scrape * 10;
  const lines = Array.from({ length: EXEMPLARS }, (_, route) => {
    const labels = `http_route="/${route}"`;
    const trace = `{trace_id="trace-${scrape}-${route}"}`;
    return [
      `${base}_bucket{${labels},le="0.1"} ${count} # ${trace} 0.05 ${now}`,
      `${base}_bucket{${labels},le="+Inf"} ${count}`,
      `${base}_sum{${labels}} ${count * 0.05}`,
      `${base}_count{${labels}} ${count}`,
    ].join('\n');
  });
  return [`# TYPE ${base} histogram`, ...lines];
}

/** Starts a target: `/metrics` in OpenMetrics, `/native` with a native histogram. */
export async function startTarget(): Promise<Target> {
  let scrape = 0;
  let sessions = true;
  const server = createServer((req, res) => {
    scrape += 1;
    if (req.url === '/native') {
      res.setHeader('content-type', PROTOBUF);
      res.end(
        nativeHistogram(
          'rpc_server_duration_seconds',
          { rpc_grpc_status_code: '0' },
          scrape * 10,
        ),
      );
      return;
    }
    res.setHeader('content-type', OPENMETRICS);
    const gauge = sessions ? ['# TYPE sessions gauge', 'sessions 5'] : [];
    const lines = [...gauge, ...exemplars(scrape, Date.now() / 1000), '# EOF'];
    res.end(`${lines.join('\n')}\n`);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    dropSessions: () => {
      sessions = false;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
