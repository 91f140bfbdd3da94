import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPrometheus, type PrometheusServer } from './launchPrometheus';

/**
 * Starts a Prometheus that scrapes the targets every second; each target's job is its name.
 */
export async function startPrometheus(
  targets: { name: string; target: string; labels?: Record<string, string> }[],
): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
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
  return launchPrometheus(folder);
}
