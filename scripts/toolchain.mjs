// Gets what the workspace needs to run from the npm registry: a Node.js that Backstage supports, the yarn release that
// package.json names, and the dependencies. Needs nothing but Node.js >= 20 and npm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cache = join(root, '.cache');

// Backstage runs on Node.js 22 and 24, but from 24.19 on the SQLite add-on aborts the process when a statement is
// collected (docs/dependencies.md), so 22 it is.
const SUPPORTED_MAJOR = 22;
const NODE_VERSION = '22.23.3';

/** An error whose message is all that a person needs. */
export class Sentence extends Error {}

export function say(text) {
  console.log(`\u25b8 ${text}`);
}

/** Runs a command to its end; `capture` returns its output instead of showing it, `silent` drops its standard output. */
export function run(command, args, { env, cwd = root, capture, silent } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture
        ? ['ignore', 'pipe', 'pipe']
        : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve({ code: code ?? (signal ? 1 : 0), output }),
    );
  });
}

async function npmInstall(folder, packages, what) {
  await mkdir(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) {
    await writeFile(manifest, '{"private":true}\n');
  }
  const { code, output } = await run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      folder,
      ...packages,
    ],
    { cwd: folder, capture: true },
  );
  if (code !== 0) {
    throw new Sentence(
      `${what} could not be downloaded with npm. Check the network and npm's registry setting, then try again. npm said:\n${lastLines(
        output,
      )}`,
    );
  }
}

function lastLines(text, count = 12) {
  return text.trim().split('\n').slice(-count).join('\n');
}

async function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === SUPPORTED_MAJOR) {
    const home = join(dirname(process.execPath), '..');
    return { node: process.execPath, home };
  }
  const os = { win32: 'win' }[process.platform] ?? process.platform;
  const name = `node-${os}-${process.arch}`;
  const folder = join(cache, 'toolchain', `node-${NODE_VERSION}`);
  const home = join(folder, 'node_modules', name);
  const node = join(home, 'bin', os === 'win' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    say(
      `Node.js ${process.versions.node} is here, the portal runs on ${SUPPORTED_MAJOR}: getting ${NODE_VERSION} from npm (once)`,
    );
    await npmInstall(
      folder,
      [`${name}@${NODE_VERSION}`],
      `Node.js ${NODE_VERSION} (package ${name})`,
    );
  }
  return { node, home };
}

async function ensureYarn() {
  const { packageManager } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const version = packageManager.split('@')[1];
  const folder = join(cache, 'toolchain', `yarn-${version}`);
  const yarn = join(
    folder,
    'node_modules',
    '@yarnpkg',
    'cli-dist',
    'bin',
    'yarn.js',
  );
  if (!existsSync(yarn)) {
    say(`Getting yarn ${version} from npm (once)`);
    await npmInstall(
      folder,
      [`@yarnpkg/cli-dist@${version}`],
      `yarn ${version}`,
    );
  }
  return yarn;
}

/** A folder with `node` and `yarn` in it, so that every child process finds the right ones. */
async function shims(node, yarn) {
  const folder = join(cache, 'toolchain', 'bin');
  await mkdir(folder, { recursive: true });
  const files =
    process.platform === 'win32'
      ? {
          'yarn.cmd': `@"${node}" "${yarn}" %*\r\n`,
          'node.cmd': `@"${node}" %*\r\n`,
        }
      : {
          yarn: `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`,
          node: `#!/bin/sh\nexec "${node}" "$@"\n`,
        };
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) {
      await writeFile(file, text, { mode: 0o755 });
    }
  }
  return folder;
}

async function lockHash(nodeVersion) {
  const hash = createHash('sha256').update(nodeVersion);
  for (const file of ['yarn.lock', '.yarnrc.yml', ...(await manifests())]) {
    hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function manifests() {
  const found = ['package.json'];
  async function walk(folder, depth) {
    for (const entry of await readdir(join(root, folder), {
      withFileTypes: true,
    })) {
      if (
        entry.isDirectory() &&
        !['node_modules', 'src', 'dist'].includes(entry.name) &&
        depth > 0
      ) {
        await walk(join(folder, entry.name), depth - 1);
      } else if (entry.name === 'package.json') {
        found.push(join(folder, entry.name));
      }
    }
  }
  await walk('packages', 1);
  await walk('plugins', 3);
  return found.sort();
}

async function ensureDependencies(tools) {
  const stamp = join(cache, 'toolchain', 'installed');
  const wanted = await lockHash(tools.nodeVersion);
  const known = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (
    known === wanted &&
    existsSync(join(root, 'node_modules', '.yarn-state.yml'))
  )
    return;
  say('Installing the dependencies with yarn (a few minutes the first time)');
  const { code, output } = await run(
    tools.node,
    [tools.yarn, 'install', ...(process.env.CI ? ['--immutable'] : [])],
    { env: tools.env, capture: true },
  );
  if (code !== 0) {
    throw new Sentence(
      `The dependencies could not be installed. If a download failed, check the network and try again; if a native add-on failed, a C++ compiler, make and Python 3 have to be installed. yarn said:\n${lastLines(
        output,
        25,
      )}`,
    );
  }
  await writeFile(stamp, await lockHash(tools.nodeVersion));
}

/**
 * Makes the workspace ready.
 *
 * @returns {Promise<{node: string, yarn: string, env: Record<string, string>}>} the Node.js and yarn to use, and the
 * environment for child processes
 */
export async function ensureToolchain() {
  const { node, home } = await ensureNode();
  const yarn = await ensureYarn();
  const bin = await shims(node, yarn);
  const nodeVersion = (
    await run(node, ['--version'], { capture: true })
  ).output.trim();
  const env = {
    PATH: [bin, process.env.PATH].join(delimiter),
    // Native add-ons have to be built against the headers of the Node.js that loads them.
    ...(existsSync(join(home, 'include', 'node', 'node.h'))
      ? { npm_config_nodedir: home }
      : {}),
  };
  const tools = { node, yarn, env, nodeVersion };
  await ensureDependencies(tools);
  return tools;
}

/** Runs a main function and ends with its exit code, or with one sentence. */
export async function main(fn) {
  try {
    process.exitCode = (await fn()) ?? 0;
  } catch (error) {
    console.error(
      error instanceof Sentence ? `\u2717 ${error.message}` : error,
    );
    process.exitCode = 1;
  }
}
