import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  findPrometheus,
  launchPrometheus,
  type PrometheusServer,
} from './launchPrometheus';

/**
 * Starts a Prometheus that scrapes nothing and has the given history.
 *
 * @param openMetrics - samples with stamps, in OpenMetrics text
 */
export async function startPrometheusWithHistory(
  openMetrics: string,
): Promise<PrometheusServer> {
  const promtool = findPrometheus('promtool');
  if (!promtool) throw new Error('No promtool binary was found');
  const folder = await mkdtemp(join(tmpdir(), 'hone-prometheus-'));
  const history = join(folder, 'history.om');
  await writeFile(history, openMetrics);
  await writeFile(
    join(folder, 'prometheus.yml'),
    'global:\n  scrape_interval: 15s\n',
  );
  await promisify(execFile)(promtool, [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    history,
    join(folder, 'data'),
  ]);
  await rm(history);
  return launchPrometheus(folder, ['--storage.tsdb.retention.time=10y']);
}
