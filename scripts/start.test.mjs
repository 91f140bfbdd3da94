import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './toolchain.mjs';

function start(args, env = {}) {
  return new Promise(resolve => {
    const child = spawn(
      process.execPath,
      [join(root, 'scripts/start.mjs'), ...args],
      {
        env: { ...process.env, ...env },
      },
    );
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.once('exit', code => resolve({ code, output }));
  });
}

test('a taken port is a sentence with a way out', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address();
  const { code, output } = await start([], { PORT: String(port) });
  server.close();
  assert.equal(code, 1);
  assert.match(
    output,
    new RegExp(`Port ${port} is in use .* PORT=${port + 1} npm start`),
  );
});

test('a port that is none is refused', async () => {
  const { code, output } = await start([], { PORT: 'eighty' });
  assert.equal(code, 1);
  assert.match(
    output,
    /PORT has to be a number from 1 to 65535, but "eighty" was given/,
  );
});

test('an unknown option is refused with the help', async () => {
  const { code, output } = await start(['--frehs']);
  assert.equal(code, 1);
  assert.match(output, /does not know --frehs/);
  assert.match(output, /--fresh/);
});
