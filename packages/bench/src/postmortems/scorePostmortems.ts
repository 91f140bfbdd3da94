import { mean } from 'd3-array';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataScores } from '../data/dataSuite';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import type { PostmortemPredictions } from './patterns';
import { readPostmortems } from './readPostmortems';
import {
  answerOf,
  macroF1,
  MOST_PATTERNS,
  scorePatterns,
  type LabelledCase,
  type PatternScore,
} from './scorePatterns';

async function readLabels(
  folder: string,
): Promise<Record<string, string[]> | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What can be said of the answers without knowing the right ones. */
function describeAnswers(answers: readonly (readonly string[])[]) {
  return {
    mean_patterns:
      mean(answers, named => Math.min(named.length, MOST_PATTERNS)) ?? null,
    share_unknown:
      mean(answers, ([first]) =>
        first === undefined || first === 'unknown' ? 1 : 0,
      ) ?? null,
  };
}

const NOT_SCORED = {
  macro_f1: null,
  macro_recall3: null,
  top1: null,
  recall: null,
  precision: null,
  recall3: null,
};

function summarize(cases: readonly LabelledCase[]) {
  const patterns = scorePatterns(cases);
  const labels = new Set(Object.keys(patterns));
  const all = Object.values(patterns);
  const each = (of: (score: PatternScore) => number | null) =>
    Object.fromEntries(
      Object.entries(patterns).map(([name, score]) => [name, of(score)]),
    );
  return {
    macro_f1: macroF1(cases),
    macro_recall3: mean(all, score => score.recall3)!,
    top1: mean(cases, found =>
      answerOf(found, labels) === found.label ? 1 : 0,
    )!,
    recall: each(score => score.recall),
    precision: each(score => score.precision),
    recall3: each(score => score.recall3),
  };
}

const HEAD = ['pattern', 'n', 'recall', 'precision', 'F1', 'recall in three'];
const decimals = (x: number | null) => (x === null ? '–' : x.toFixed(3));

function tableOf(cases: readonly LabelledCase[]): string[][] {
  const interval = bootstrapInterval(cases, macroF1);
  const rows = Object.entries(scorePatterns(cases)).map(([name, score]) => [
    name,
    String(score.n),
    ...[score.recall, score.precision, score.f1, score.recall3].map(decimals),
  ]);
  const range = interval?.map(decimals).join(' to ') ?? '–';
  return [
    HEAD,
    ...rows,
    ['macro', String(cases.length), '', '', decimals(macroF1(cases)), ''],
    ['95 % interval of macro F1', '', '', '', range, ''],
  ];
}

function remarksOn(
  cases: readonly LabelledCase[],
  missing: readonly string[],
): string[] {
  const labels = new Set(cases.map(({ label }) => label));
  const wrong = cases.filter(found => answerOf(found, labels) !== found.label);
  return [
    ...missing.map(id => `${id}: no answer, counts as wrong`),
    ...(wrong.length > 0
      ? [`wrong: ${wrong.map(({ id }) => id).join(', ')}`]
      : []),
  ];
}

/**
 * Compares the named patterns with the main label of every text that has one. Without labels the scores are null.
 */
export async function scorePostmortems(
  folder: string,
  predictions: PostmortemPredictions,
): Promise<DataScores> {
  const postmortems = await readPostmortems(folder);
  const labels = await readLabels(folder);
  const ids = postmortems.map(({ id }) => id);
  const missing = ids.filter(id => !Object.hasOwn(predictions, id));
  const described = describeAnswers(ids.map(id => predictions[id] ?? []));
  const cases = ids.flatMap((id): LabelledCase[] => {
    const label = labels?.[id]?.[0];
    return label ? [{ id, label, predicted: predictions[id] ?? [] }] : [];
  });
  const known = cases.length > 0;
  return {
    n: ids.length,
    scores: { ...(known ? summarize(cases) : NOT_SCORED), ...described },
    table: known ? tableOf(cases) : [HEAD],
    remarks: remarksOn(cases, missing),
  };
}
