import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlertTarget, Call, MetricSeries } from '@hone/inference';
import { readCsv } from '../data/readCsv';

/**
 * What is known when the alert fires. The truth is not in it.
 */
export interface AlertCase {
  target: AlertTarget | null;
  alertTime: number;
  baseline: MetricSeries[];
  issue: MetricSeries[];
  calls: Call[];
}

interface Series {
  node: string;
  metric: string;
  times: number[];
  values: (number | null)[];
}

/** Cells such as "", "NaN" and "inf" are missing values. */
function toValue(cell: string): number | null {
  const value = Number(cell);
  return cell !== '' && Number.isFinite(value) ? value : null;
}

async function readSeries(file: string): Promise<Series[]> {
  const found = new Map<string, Series>();
  for (const { time, node, metric, value } of await readCsv(file)) {
    const stamp = toValue(time);
    if (stamp === null) continue;
    const key = JSON.stringify([node, metric]);
    const series = found.get(key) ?? { node, metric, times: [], values: [] };
    found.set(key, series);
    series.times.push(stamp);
    series.values.push(toValue(value));
  }
  return [...found.values()];
}

function rowsWhere(
  series: readonly Series[],
  keep: (time: number) => boolean,
): Series[] {
  return series.map(({ node, metric, times, values }) => ({
    node,
    metric,
    times: times.filter(keep),
    values: values.filter((_, i) => keep(times[i])),
  }));
}

/**
 * Reads cases; a file that several of them share is read once.
 */
export class CaseReader {
  private readonly files = new Map<string, Promise<Series[]>>();

  async read(folder: string): Promise<AlertCase> {
    const text = await readFile(join(folder, 'case.json'), 'utf8');
    const {
      target = null,
      alert_time: alertTime,
      baseline = 'baseline.csv',
      baseline_before: before = Infinity,
      issue = 'issue.csv',
      issue_from: from = -Infinity,
      graph = 'graph.json',
    } = JSON.parse(text);
    const graphFile = join(folder, graph);
    const { edges = [] } = existsSync(graphFile)
      ? JSON.parse(await readFile(graphFile, 'utf8'))
      : {};
    const normal = await this.series(join(folder, baseline));
    const during = await this.series(join(folder, issue));
    return {
      target,
      alertTime,
      baseline: rowsWhere(normal, time => time < before),
      issue: rowsWhere(during, time => time >= from),
      calls: edges,
    };
  }

  private series(file: string): Promise<Series[]> {
    const known = this.files.get(file) ?? readSeries(file);
    this.files.set(file, known);
    return known;
  }
}
