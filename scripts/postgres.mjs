import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, Sentence } from './toolchain.mjs';

/** Starts the test PostgreSQL beside this process. */
export async function startPostgres(tools) {
  const child = spawn(
    tools.node,
    [join(root, 'packages/testbed/postgres.mjs')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  const connectionString = await Promise.race([
    new Promise(resolve => createInterface(child.stdout).once('line', resolve)),
    exited.then(() => {
      throw new Sentence(
        'The PostgreSQL for tests did not start; its message is above',
      );
    }),
  ]);
  return {
    connectionString,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
