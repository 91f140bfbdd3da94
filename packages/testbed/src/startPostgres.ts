import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * A real PostgreSQL in a folder of its own.
 */
export interface PostgresServer {
  connectionString: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL that lives as long as this process at the most.
 *
 * @param options.durable - whether what is committed reaches the disk; off by default, as tests want it
 * @param options.folder - keeps the data, or has kept it; by default the data goes with the server
 */
export async function startPostgres(
  options: { durable?: boolean; folder?: string } = {},
): Promise<PostgresServer> {
  const child = spawn(
    process.execPath,
    [
      join(__dirname, '..', 'postgres.mjs'),
      ...(options.durable ? ['--durable'] : []),
      ...(options.folder ? ['--data', options.folder] : []),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
  });
  const firstLine = new Promise<string>(resolve => {
    createInterface(child.stdout).once('line', resolve);
  });
  const connectionString = await Promise.race([
    firstLine,
    exited.then(() => {
      throw new Error('PostgreSQL did not start');
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
