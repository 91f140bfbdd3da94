// npm start: the reference portal with the demo organisation, from nothing.
import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureAppBuilt,
  portTaken,
  startPortal,
  waitUntilReady,
} from './portal.mjs';
import {
  cache,
  ensureToolchain,
  main,
  root,
  say,
  Sentence,
} from './toolchain.mjs';

const HELP = `npm start [-- options]

  --fresh   forget the portal's data and load the demo organisation anew
  --help    this text

Environment
  PORT                 port of the portal, default 7007
  HONE_PROMETHEUS_URL  base URL of a Prometheus to read live series from
`;

await main(async () => {
  const options = process.argv.slice(2);
  if (options.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const unknown = options.filter(o => o !== '--fresh');
  if (unknown.length > 0) {
    throw new Sentence(
      `npm start does not know ${unknown.join(' ')}\n\n${HELP}`,
    );
  }
  const port = Number(process.env.PORT ?? 7007);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Sentence(
      `PORT has to be a number from 1 to 65535, but "${process.env.PORT}" was given`,
    );
  }
  if (await portTaken(port)) {
    throw new Sentence(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${
        port + 1
      } npm start`,
    );
  }
  const began = Date.now();
  const tools = await ensureToolchain();
  await ensureAppBuilt(tools);

  const data = join(cache, 'portal');
  if (options.includes('--fresh'))
    await rm(data, { recursive: true, force: true });
  say(
    existsSync(data)
      ? 'Starting the portal'
      : 'Starting the portal and loading the demo organisation',
  );
  const configs = ['app-config.yaml'];
  if (process.env.HONE_PROMETHEUS_URL)
    configs.push('app-config.prometheus.yaml');
  if (existsSync(join(root, 'app-config.local.yaml')))
    configs.push('app-config.local.yaml');
  const portal = startPortal(tools, { port, configs });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => portal.stop().then(() => process.exit(0)));
  }
  await waitUntilReady(portal);
  const seconds = Math.round((Date.now() - began) / 1000);
  say(
    `The portal is at ${portal.address} (ready after ${seconds} s; Ctrl+C stops it)`,
  );
  return portal.exited;
});
