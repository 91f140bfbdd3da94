// The portal for browser tests: the built app on a fresh database, the demo organisation, and a real Prometheus that
// scrapes two live services of which one is a quarter faster. A control port lets a test stop the Prometheus, and tells when
// the portal was started, because the story of the demo organisation is told up to then.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal, waitUntilReady } from './portal.mjs';
import { ensureToolchain, main, root } from './toolchain.mjs';

const require = createRequire(import.meta.url);
require(join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'));
const {
  startLiveService,
  startLoad,
  startPrometheus,
} = require('@hone/testbed');

const PORTAL_PORT = Number(process.env.HONE_E2E_PORT ?? 7117);
const CONTROL_PORT = PORTAL_PORT + 1;

await main(async () => {
  const tools = await ensureToolchain();
  const stable = await startLiveService('checkout-stable');
  const canary = await startLiveService('checkout-canary');
  const label = track => ({ service: 'live-checkout', track });
  const prometheus = await startPrometheus([
    { name: 'live-checkout', target: stable.target, labels: label('stable') },
    {
      name: 'live-checkout-canary',
      target: canary.target,
      labels: label('canary'),
    },
  ]);
  const load = startLoad({
    seed: 1,
    requestsPerSecond: 15,
    services: [
      { target: stable.target, meanDelayMs: 80 },
      { target: canary.target, meanDelayMs: 60 },
    ],
  });
  const data = await mkdtemp(join(tmpdir(), 'hone-e2e-'));
  const portal = startPortal(tools, {
    port: PORTAL_PORT,
    configs: ['app-config.yaml', 'packages/app/e2e-tests/app-config.e2e.yaml'],
    env: {
      HONE_PROMETHEUS_URL: prometheus.baseUrl,
      HONE_E2E_DATA: data,
      HONE_E2E_CATALOG: join(root, 'packages/app/e2e-tests/catalog.yaml'),
    },
  });
  const started = new Date().toISOString();
  const control = createServer(async (req, res) => {
    if (req.method === 'GET' && req.url === '/started') {
      res.end(started);
      return;
    }
    if (req.method === 'POST' && req.url === '/prometheus/kill') {
      await prometheus.kill();
      res.end('killed');
      return;
    }
    res.statusCode = 404;
    res.end();
  }).listen(CONTROL_PORT, '127.0.0.1');

  const stop = async () => {
    control.close();
    await load.stop();
    await portal.stop();
    await Promise.allSettled([prometheus.kill(), stable.stop(), canary.stop()]);
    await rm(data, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await waitUntilReady(portal);
  return portal.exited;
});
