import { join } from 'node:path';
import { readCsvIfThere } from '../data/readCsv';
import type { Cell, Row, TaskName } from './predictions';
import { isRightRow, toRows } from './scoreTask';
import type { Setting } from './settings';
import { TASKS, type ColumnKind } from './tasks';

type ExpectedRow = Record<string, string>;

/** Rows that differ for one reason. */
export interface Difference {
  /** What has to be decided as DevLake does for the rows to be equal; empty when nothing makes them so. */
  settings: Setting[];
  rows: number;
  /** The first of them: what Hone's own definitions say, and what DevLake does. */
  example: { id: string; hone: string; devlake: string };
}

/** How far Hone's own definitions give DevLake's rows. */
export interface TaskAgreement {
  /** The columns that Hone has a definition of; only they are compared. */
  columns: string[];
  equal: number;
  different: number;
  differences: Difference[];
}

/** All choices of settings, those with fewer first. */
function choices(settings: readonly Setting[]): Setting[][] {
  const all = settings.reduce<Setting[][]>(
    (found, setting) => [...found, ...found.map(some => [...some, setting])],
    [[]],
  );
  return all.sort((a, b) => a.length - b.length);
}

function describe(
  row: Readonly<Record<string, Cell>> | undefined,
  columns: readonly string[],
): string {
  if (!row) return 'no row';
  return columns
    .map(column => {
      const cell = row[column];
      const text = cell === null || cell === '' ? 'none' : String(cell);
      return columns.length === 1 ? text : `${column} ${text}`;
    })
    .join(', ');
}

function isEqual(
  predicted: Row | undefined,
  expected: ExpectedRow | undefined,
  columns: Readonly<Record<string, ColumnKind>>,
): boolean {
  return expected
    ? isRightRow(predicted, expected, columns)
    : predicted === undefined;
}

/** For each row that differs, the fewest settings that make it equal. */
async function explain(
  folder: string,
  task: (typeof TASKS)[TaskName],
  ids: readonly string[],
  equal: (id: string, row: Row | undefined) => boolean,
): Promise<Map<string, Setting[]>> {
  const found = new Map<string, Setting[]>(ids.map(id => [id, []]));
  let open = [...ids];
  for (const settings of choices(task.settings)) {
    if (open.length === 0) break;
    const rows = toRows(
      await task.predict(folder, new Set(settings)),
      task.columns,
    );
    const explained = open.filter(id => equal(id, rows.get(id)));
    for (const id of explained) found.set(id, settings);
    open = open.filter(id => !explained.includes(id));
  }
  return found;
}

function groupDifferences(
  reasons: ReadonlyMap<string, Setting[]>,
  exampleOf: (id: string) => Difference['example'],
): Difference[] {
  const groups = new Map<string, Difference>();
  for (const [id, settings] of reasons) {
    const key = settings.join();
    const known = groups.get(key);
    if (known) known.rows += 1;
    else groups.set(key, { settings, rows: 1, example: exampleOf(id) });
  }
  return [...groups.values()].sort((a, b) => b.rows - a.rows);
}

/**
 * Compares what Hone's own definitions say with DevLake's rows, and finds for each difference what it comes from by
 * changing one decision after the other; null without expected rows.
 */
export async function agreementOf(
  dataFolder: string,
  name: TaskName,
): Promise<TaskAgreement | null> {
  const task = TASKS[name];
  const folder = join(dataFolder, name);
  const truth = await readCsvIfThere(join(folder, task.truth));
  if (!truth) return null;
  const expected = new Map(truth.map(row => [row.id, row]));
  const columns = Object.fromEntries(
    task.defined.map(column => [column, task.columns[column]]),
  );
  const own = toRows(await task.predict(folder, new Set()), task.columns);
  const ids = [...new Set([...expected.keys(), ...own.keys()])];
  const equal = (id: string, row: Row | undefined) =>
    isEqual(row, expected.get(id), columns);
  const different = ids.filter(id => !equal(id, own.get(id)));
  const reasons = await explain(folder, task, different, equal);
  return {
    columns: task.defined,
    equal: ids.length - different.length,
    different: different.length,
    differences: groupDifferences(reasons, id => ({
      id,
      hone: describe(own.get(id), task.defined),
      devlake: describe(expected.get(id), task.defined),
    })),
  };
}
