import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTable } from '../data/readCsv';
import { readNumber } from './readNumber';

type Row = (number | null)[];

/**
 * Units over time, some treated from one time on.
 */
export interface PanelCase {
  kind: 'panel';
  controls: Row[];
  treated: Row[];
  firstTreatedIndex: number;
}

/**
 * A series with covariates, changed at one time.
 */
export interface SeriesCase {
  kind: 'series';
  time: (number | string)[];
  y: Row;
  x: Row[];
  firstTreatedIndex: number;
}

/**
 * Names of the cases: every folder with a spec, in alphabetical order.
 */
export async function listCases(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

async function readSpec(folder: string): Promise<Record<string, any>> {
  return JSON.parse(await readFile(join(folder, 'spec.json'), 'utf8'));
}

/** Times in order: as numbers when all of them are, else as text. */
function orderTimes(labels: readonly string[]): (number | string)[] {
  const distinct = [...new Set(labels)];
  const numeric = distinct.every(
    label => label.trim() !== '' && !Number.isNaN(Number(label)),
  );
  return numeric
    ? [...new Set(distinct.map(Number))].sort((a, b) => a - b)
    : distinct.sort();
}

function indexOfIntervention(
  times: readonly (number | string)[],
  intervention: unknown,
): number {
  const from =
    typeof times[0] === 'number' ? Number(intervention) : String(intervention);
  const index = times.findIndex(time => time >= from);
  return index === -1 ? times.length : index;
}

async function readPanel(
  folder: string,
  spec: Record<string, any>,
): Promise<PanelCase> {
  const { head, rows } = parseTable(
    await readFile(join(folder, 'panel.csv'), 'utf8'),
  );
  const [unitAt, timeAt, valueAt] = ['unit', 'time', 'value'].map(name =>
    head.indexOf(name),
  );
  const times = orderTimes(rows.map(row => row[timeAt]));
  const numeric = typeof times[0] === 'number';
  const columns = new Map(times.map((time, t) => [time, t]));
  const units = new Map<string, Row>();
  for (const row of rows) {
    const unit = row[unitAt];
    if (!units.has(unit))
      units.set(
        unit,
        times.map(() => null),
      );
    const time = numeric ? Number(row[timeAt]) : row[timeAt];
    units.get(unit)![columns.get(time)!] = readNumber(row[valueAt]);
  }
  const names: string[] = [spec.treated].flat().map(String);
  const missing = names.filter(name => !units.has(name));
  if (missing.length > 0) {
    throw new Error(`The panel has no unit ${missing.join(', ')}.`);
  }
  return {
    kind: 'panel',
    treated: names.map(name => units.get(name)!),
    controls: [...units]
      .filter(([name]) => !names.includes(name))
      .map(([, row]) => row),
    firstTreatedIndex: indexOfIntervention(times, spec.intervention),
  };
}

async function readSeries(
  folder: string,
  spec: Record<string, any>,
): Promise<SeriesCase> {
  const { head, rows } = parseTable(
    await readFile(join(folder, 'series.csv'), 'utf8'),
  );
  const timeAt = head.indexOf('time');
  const responseAt = head.indexOf('y');
  const covariatesAt = head.flatMap((_, j) =>
    j === timeAt || j === responseAt ? [] : [j],
  );
  const time = orderTimes(rows.map(row => row[timeAt]));
  const rank = new Map(time.map((label, t) => [String(label), t]));
  const key = (row: string[]) =>
    rank.get(
      typeof time[0] === 'number' ? String(Number(row[timeAt])) : row[timeAt],
    )!;
  const ordered = rows.slice().sort((a, b) => key(a) - key(b));
  if (ordered.length !== time.length) {
    throw new Error('A time occurs twice.');
  }
  const column = (j: number) => ordered.map(row => readNumber(row[j]));
  return {
    kind: 'series',
    time,
    y: column(responseAt),
    x: covariatesAt.map(column),
    firstTreatedIndex: indexOfIntervention(time, spec.intervention),
  };
}

/**
 * Reads what a prediction may see of a case.
 */
export async function readCase(
  folder: string,
): Promise<PanelCase | SeriesCase> {
  const spec = await readSpec(folder);
  if (spec.kind === 'panel') return readPanel(folder, spec);
  if (spec.kind === 'series') return readSeries(folder, spec);
  throw new Error(`"${spec.kind}" is neither panel nor series.`);
}

/**
 * What is known of a case from elsewhere: its methods, and where it is there, the published number of each.
 */
export interface Truth {
  methods: string[];
  published?: Record<string, { value: number; interval?: [number, number] }>;
  tolerance?: Record<string, number>;
}

/**
 * Reads the truth of a case, for scoring.
 */
export async function readTruth(folder: string): Promise<Truth> {
  const spec = await readSpec(folder);
  const methods =
    spec.methods ?? (spec.kind === 'panel' ? ['did', 'sc', 'sdid'] : ['bsts']);
  return { methods, published: spec.published, tolerance: spec.tolerance };
}
