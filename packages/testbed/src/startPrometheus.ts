import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './freePort';

/**
 * Where the system keeps its Prometheus, or undefined.
 */
export function findPrometheus(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .map(folder => join(folder, 'prometheus'))
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
 * Starts a Prometheus that scrapes the targets every second; each target's job is its name.
 */
export async function startPrometheus(
  targets: { name: string; target: string; labels?: Record<string, string> }[],
): Promise<PrometheusServer> {
  const binary = findPrometheus();
  if (!binary) throw new Error('No prometheus binary was found');
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
  const port = await freePort();
  const jobs = targets.map(({ name, target, labels }) => ({
    job_name: name,
    static_configs: [{ targets: [target], ...(labels ? { labels } : {}) }],
  }));
  // Prometheus reads YAML, of which JSON is a part.
  await writeFile(
    join(folder, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '1s', scrape_timeout: '1s' },
      scrape_configs: jobs,
    }),
  );
  const child: ChildProcess = spawn(
    binary,
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  const baseUrl = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt += 1) {
    const ready = await fetch(`${baseUrl}/-/ready`).catch(() => undefined);
    if (ready?.ok) break;
    if (attempt > 150) throw new Error('Prometheus did not become ready');
    await sleep(200);
  }
  return {
    baseUrl,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
