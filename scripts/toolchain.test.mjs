import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './toolchain.mjs';

test('a download that fails is a sentence, not a stack', async () => {
  // A copy without a cache, whose npm looks for packages where nothing answers.
  const folder = await mkdtemp(join(tmpdir(), 'hone-toolchain-'));
  await cp(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ packageManager: 'yarn@4.13.0', type: 'commonjs' }),
  );
  const child = spawn(process.execPath, [join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: '7999',
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(folder, 'npm-cache'),
    },
  });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const code = await new Promise(resolve => child.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
  assert.equal(code, 1);
  assert.match(
    output,
    /could not be downloaded with npm\. Check the network and npm's registry setting/,
  );
  assert.doesNotMatch(output, /at async/);
});
