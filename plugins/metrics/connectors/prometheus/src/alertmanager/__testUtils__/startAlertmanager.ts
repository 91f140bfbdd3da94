import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Debian's package names it so, the project itself without the prefix. */
const BINARIES = ['prometheus-alertmanager', 'alertmanager'];

/** Where the system keeps its Alertmanager, or undefined. */
export function findAlertmanager(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .flatMap(folder => BINARIES.map(binary => join(folder, binary)))
    .find(existsSync);
}

/** A real Alertmanager. */
export interface AlertmanagerServer {
  baseUrl: string;
  /** `host:port`, as Prometheus names it. */
  target: string;
  /** Tells it of alerts, as Prometheus would. */
  post(alerts: object[]): Promise<void>;
  /** Silences what has these labels for an hour. */
  silence(labels: Record<string, string>): Promise<void>;
  kill(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => {
    probe.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => {
    probe.close(resolve);
  });
  return port;
}

async function post(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

function silenceOf(labels: Record<string, string>) {
  return {
    matchers: Object.entries(labels).map(([name, value]) => ({
      name,
      value,
      isRegex: false,
    })),
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    createdBy: 'test',
    comment: 'test',
  };
}

/**
 * Starts an Alertmanager that notifies one webhook at once and alone of its cluster.
 *
 * @param webhook - `webhook_configs` of its only receiver
 */
export async function startAlertmanager(
  webhook: object,
): Promise<AlertmanagerServer> {
  const binary = findAlertmanager();
  if (!binary) throw new Error('No Alertmanager was found');
  const folder = await mkdtemp(join(tmpdir(), 'hone-alertmanager-'));
  const config = join(folder, 'alertmanager.yml');
  // Alertmanager reads YAML, of which JSON is a part.
  const settings = {
    route: {
      receiver: 'hone',
      group_by: ['alertname'],
      group_wait: '100ms',
      group_interval: '200ms',
      repeat_interval: '1h',
    },
    receivers: [{ name: 'hone', webhook_configs: [webhook] }],
  };
  await writeFile(config, JSON.stringify(settings));
  const target = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    binary,
    [
      `--config.file=${config}`,
      `--storage.path=${join(folder, 'data')}`,
      `--web.listen-address=${target}`,
      '--cluster.listen-address=',
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const exited = new Promise(resolve => {
    child.once('exit', resolve);
  });
  const baseUrl = `http://${target}`;
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const ready = await fetch(`${baseUrl}/-/ready`).catch(() => undefined);
    if (ready?.ok) {
      return {
        baseUrl,
        target,
        post: alerts => post(`${baseUrl}/api/v2/alerts`, alerts),
        silence: labels =>
          post(`${baseUrl}/api/v2/silences`, silenceOf(labels)),
        kill,
      };
    }
    await sleep(200);
  }
  await kill();
  throw new Error('Alertmanager did not become ready within 30 seconds');
}
