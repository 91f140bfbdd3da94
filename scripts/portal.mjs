// The reference portal as one process on one port: the built app, served by the backend.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache, root, run, say, Sentence } from './toolchain.mjs';

const SOURCE_FOLDERS = ['packages/app', 'packages/inference', 'plugins'];
const IGNORED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'migrations',
  'coverage',
  '.cache',
]);

async function sourceHash() {
  const hash = createHash('sha256');
  async function walk(folder) {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!IGNORED.has(entry.name)) await walk(path);
      } else if (
        /\.(tsx?|css|json|html|svg)$/.test(entry.name) &&
        !entry.name.includes('.test.')
      ) {
        hash.update(path).update(await readFile(join(root, path)));
      }
    }
  }
  for (const folder of SOURCE_FOLDERS) await walk(folder);
  hash.update(await readFile(join(root, 'yarn.lock')));
  return hash.digest('hex');
}

/** Builds the app unless its sources are as they were at the last build. */
export async function ensureAppBuilt(tools, { stats = false } = {}) {
  const stamp = join(cache, stats ? 'app-built-with-stats' : 'app-built');
  const wanted = await sourceHash();
  const known = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  const result = stats ? 'bundle-stats.json' : 'index.html';
  if (known === wanted && existsSync(join(root, 'packages/app/dist', result))) {
    return;
  }
  say(
    'Building the app (about a minute; skipped while its sources stay the same)',
  );
  const nodeOptions = ['--max-old-space-size=4096'];
  // The bundler's own writer of statistics takes minutes and may stall.
  if (stats) {
    nodeOptions.push('--require', join(root, 'packages/bench/writeStats.cjs'));
  }
  const { code, output } = await run(
    tools.node,
    [tools.yarn, 'workspace', 'app', 'build', ...(stats ? ['--stats'] : [])],
    {
      env: { ...tools.env, NODE_OPTIONS: nodeOptions.join(' ') },
      capture: true,
    },
  );
  if (code !== 0) {
    throw new Sentence(
      `The app could not be built:\n${output
        .trim()
        .split('\n')
        .slice(-40)
        .join('\n')}`,
    );
  }
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'app-built'), wanted);
  if (stats) await writeFile(stamp, wanted);
}

/** Whether something listens on the port. */
export function portTaken(port) {
  return new Promise(resolve => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * Starts the backend with the built app.
 *
 * @param tools - from ensureToolchain
 * @param options.port - the port of everything
 * @param options.configs - configuration files, later ones win
 * @param options.env - further environment
 * @param options.output - 'inherit', or a stream that takes the log
 */
export function startPortal(
  tools,
  { port, configs, env = {}, output = 'inherit' },
) {
  const address = `http://localhost:${port}`;
  const child = spawn(
    tools.node,
    [
      tools.yarn,
      'workspace',
      'backend',
      'start',
      ...configs.flatMap(file => ['--config', join(root, file)]),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...tools.env,
        APP_CONFIG_app_baseUrl: JSON.stringify(address),
        APP_CONFIG_backend_baseUrl: JSON.stringify(address),
        APP_CONFIG_backend_listen: JSON.stringify({ port, host: '127.0.0.1' }),
        ...env,
      },
      stdio:
        output === 'inherit'
          ? ['ignore', 'inherit', 'inherit']
          : ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  if (output !== 'inherit') {
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
  }
  const exited = new Promise(resolve =>
    child.once('exit', code => resolve(code ?? 1)),
  );
  return {
    address,
    exited,
    stop: async () => {
      try {
        // The whole group: yarn, the CLI and the backend itself.
        process.kill(
          process.platform === 'win32' ? child.pid : -child.pid,
          'SIGTERM',
        );
      } catch {
        // it ended before
      }
      await Promise.race([exited, sleep(10_000)]);
    },
  };
}

/** Waits until the portal answers; throws when it ends or takes too long. */
export async function waitUntilReady(portal, { seconds = 240 } = {}) {
  let ended = false;
  portal.exited.then(() => {
    ended = true;
  });
  const url = `${portal.address}/.backstage/health/v1/readiness`;
  for (let waited = 0; waited < seconds; waited += 0.5) {
    if (ended)
      throw new Sentence(
        'The backend ended before it was ready; its log above says why',
      );
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(500);
  }
  throw new Sentence(
    `The portal did not answer at ${url} within ${seconds} seconds`,
  );
}
