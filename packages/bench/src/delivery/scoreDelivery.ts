import { sum } from 'd3-array';
import { join } from 'node:path';
import type { DataScores } from '../data/dataSuite';
import { readCsvIfThere } from '../data/readCsv';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import type { Cell, DeliveryPredictions, Row, TaskName } from './predictions';
import { scoreTask, type TaskScore } from './scoreTask';
import { TASKS } from './tasks';

const NAMES = Object.keys(TASKS) as TaskName[];

/** Two of the tasks predict one cell per row. */
function asRows(
  predicted: Readonly<Record<string, Row | Cell>>,
  [column]: string[],
): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(predicted).map(([id, row]) => [
      id,
      row !== null && typeof row === 'object' ? row : { [column]: row },
    ]),
  );
}

async function scoreOne(
  folder: string,
  name: TaskName,
  predictions: DeliveryPredictions,
): Promise<TaskScore | null> {
  const { truth, columns } = TASKS[name];
  const expected = await readCsvIfThere(join(folder, truth));
  if (!expected) return null;
  const rows = asRows(predictions[name], Object.keys(columns));
  return scoreTask(expected, rows, columns);
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

/**
 * Compares the predicted tables with the expected ones. Tasks whose expected table is not in the folder score null.
 */
export async function scoreDelivery(
  folder: string,
  predictions: DeliveryPredictions,
): Promise<DataScores> {
  const found: (readonly [TaskName, TaskScore | null])[] = [];
  for (const name of NAMES) {
    found.push([name, await scoreOne(folder, name, predictions)]);
  }
  const known = found.flatMap(([, score]) => score ?? []);
  return {
    n: known.length > 0 ? sum(known, score => score.of) : NAMES.length,
    scores: {
      ...Object.fromEntries(
        found.map(([name, score]) => [
          name,
          score && {
            right: score.right,
            of: score.of,
            superfluous: score.superfluous,
          },
        ]),
      ),
      share_right: shareRight(known),
    },
    table: tableOf(found, known),
    remarks: found.flatMap(([name, score]) =>
      score && score.wrong.length > 0
        ? [`wrong in ${name}: ${score.wrong.join(', ')}`]
        : [],
    ),
  };
}
