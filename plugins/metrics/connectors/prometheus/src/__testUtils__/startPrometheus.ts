import { spawn, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

function find(binary: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
    .map(folder => join(folder, binary))
    .find(existsSync);
}

const prometheus = find('prometheus');
const promtool = find('promtool');

/** `describe` where a Prometheus is installed or has to be (CI); elsewhere it says in one sentence what is skipped. */
export function describeWithPrometheus(name: string, tests: () => void): void {
  const available = prometheus !== undefined && promtool !== undefined;
  if (!available && !process.env.CI) {
    // eslint-disable-next-line no-console
    console.warn(
      `"${name}" is skipped: no prometheus and promtool were found on the PATH`,
    );
  }
  (available || process.env.CI ? describe : describe.skip)(name, tests);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** Starts a real Prometheus that has the given history, in OpenMetrics text. */
export async function startPrometheus(
  openMetrics: string,
): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  if (!prometheus || !promtool) {
    throw new Error(
      'CI needs the binaries prometheus and promtool on the PATH',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
  const history = join(folder, 'history.om');
  const data = join(folder, 'data');
  const config = join(folder, 'prometheus.yml');
  await writeFile(history, openMetrics);
  await writeFile(config, 'global:\n  scrape_interval: 15s\n');
  await run(promtool, [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    history,
    data,
  ]);
  const port = await freePort();
  const child = spawn(
    prometheus,
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  const baseUrl = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ready = await fetch(`${baseUrl}/-/ready`).catch(() => undefined);
    if (ready?.ok) return { baseUrl, stop };
    await sleep(200);
  }
  await stop();
  throw new Error('Prometheus did not become ready within 30 seconds');
}
