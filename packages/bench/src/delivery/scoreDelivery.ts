import { sum } from 'd3-array';
import { join } from 'node:path';
import type { DataScores } from '../data/dataSuite';
import { readCsvIfThere } from '../data/readCsv';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { agreementOf, type TaskAgreement } from './agreement';
import type { DeliveryPredictions, TaskName } from './predictions';
import { formatAgreement } from './formatAgreement';
import { scoreTask, type TaskScore } from './scoreTask';
import { TASK_NAMES, TASKS } from './tasks';

async function scoreOne(
  folder: string,
  name: TaskName,
  predictions: DeliveryPredictions,
): Promise<TaskScore | null> {
  const { truth, columns } = TASKS[name];
  const expected = await readCsvIfThere(join(folder, name, truth));
  return expected && scoreTask(expected, predictions[name], columns);
}

/** Rows right, less those that should not be there; null without expected rows. */
function shareRight(scores: readonly TaskScore[]): number | null {
  const of = sum(scores, score => score.of);
  return of === 0
    ? null
    : sum(scores, score => score.right - score.superfluous) / of;
}

function intervalOf(scores: readonly TaskScore[]): string {
  const rows = scores.flatMap(({ right, of }) =>
    Array.from({ length: of }, (_, i) => (i < right ? 1 : 0)),
  );
  const interval = bootstrapInterval(rows, sample => sum(sample) / rows.length);
  return interval?.map(end => end.toFixed(3)).join(' to ') ?? '–';
}

function tableOf(
  found: readonly (readonly [TaskName, TaskScore | null])[],
  known: readonly TaskScore[],
): string[][] {
  const share = shareRight(known);
  return [
    ['task', 'right', 'of', 'superfluous', '95 % interval', 'DevLake'],
    ...found.map(([name, score]) => [
      name,
      ...(score
        ? [score.right, score.of, score.superfluous].map(String)
        : ['–', '–', '–']),
      '',
      '',
    ]),
    [
      'share of rows right',
      share === null ? '–' : share.toFixed(3),
      String(sum(known, score => score.of)),
      '',
      intervalOf(known),
      '1.000',
    ],
  ];
}

type Found<Value> = (readonly [TaskName, Value | null])[];

async function forEachTask<Value>(
  find: (name: TaskName) => Promise<Value | null>,
): Promise<Found<Value>> {
  const found: Found<Value> = [];
  for (const name of TASK_NAMES) found.push([name, await find(name)]);
  return found;
}

function byTask<Value>(
  found: Found<Value>,
  pick: (value: Value) => Record<string, number>,
): Record<string, Record<string, number> | null> {
  return Object.fromEntries(
    found.map(([name, value]) => [name, value && pick(value)]),
  );
}

function agreementRemark(agreements: Found<TaskAgreement>): string[] {
  const known = agreements.flatMap(([name, agreement]) =>
    agreement ? [[name, agreement] as const] : [],
  );
  return known.length === 0
    ? []
    : [`Hone's own definitions:\n${formatAgreement(known)}`];
}

/**
 * Compares the predicted tables with the expected ones, and Hone's own definitions with both. Tasks whose expected table
 * is not in the folder score null.
 */
export async function scoreDelivery(
  folder: string,
  predictions: DeliveryPredictions,
): Promise<DataScores> {
  const found = await forEachTask(name => scoreOne(folder, name, predictions));
  const agreements = await forEachTask(name => agreementOf(folder, name));
  const known = found.flatMap(([, score]) => score ?? []);
  return {
    n: known.length > 0 ? sum(known, score => score.of) : TASK_NAMES.length,
    scores: {
      ...byTask(found, ({ right, of, superfluous }) => ({
        right,
        of,
        superfluous,
      })),
      share_right: shareRight(known),
      own_definitions: byTask(agreements, ({ equal, different }) => ({
        equal,
        different,
      })),
    },
    table: tableOf(found, known),
    remarks: [
      ...found.flatMap(([name, score]) =>
        score && score.wrong.length > 0
          ? [`wrong in ${name}: ${score.wrong.join(', ')}`]
          : [],
      ),
      ...agreementRemark(agreements),
    ],
  };
}
