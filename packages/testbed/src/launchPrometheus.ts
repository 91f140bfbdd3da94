import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort';

/**
 * Where the system keeps its Prometheus or a tool of it, or undefined.
 */
export function findPrometheus(
  binary: 'prometheus' | 'promtool' = 'prometheus',
): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .map(folder => join(folder, binary))
    .find(existsSync);
}

/**
 * A real Prometheus with its own data folder.
 */
export interface PrometheusServer {
  baseUrl: string;
  kill(): Promise<void>;
}

/**
 * Starts a Prometheus on a folder that holds its `prometheus.yml`; the folder is gone when it is killed.
 */
export async function launchPrometheus(
  folder: string,
  options: string[] = [],
): Promise<PrometheusServer> {
  const binary = findPrometheus();
  if (!binary) throw new Error('No prometheus binary was found');
  const port = await freePort();
  const child = spawn(
    binary,
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
      ...options,
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  const baseUrl = `http://127.0.0.1:${port}`;
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ready = await fetch(`${baseUrl}/-/ready`).catch(() => undefined);
    if (ready?.ok) return { baseUrl, kill };
    await sleep(200);
  }
  await kill();
  throw new Error('Prometheus did not become ready within 30 seconds');
}
