import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataScores } from '../data/dataSuite';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { findCases, findCaseSets, type CaseFolder } from './caseFolders';
import {
  isFaulty,
  recallAt,
  scoreGroup,
  specificityOf,
  type JudgedCase,
} from './judgedCase';
import type { RootCausePredictions } from './predictRootCauses';

type Published = Record<string, Record<string, number>>;

async function readJson(file: string): Promise<any> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

async function readPublished(folder: string): Promise<Published> {
  const sets = await findCaseSets(folder);
  const published: Published = {};
  for (const { name, folder: ofSet } of sets) {
    const file = await readJson(join(ofSet, 'published.json'));
    const { all, ...groups } = (file?.this ?? {}) as Published;
    // What was published for all cases of one set is not for all of several.
    Object.assign(
      published,
      groups,
      all && { [sets.length > 1 ? name : 'all']: all },
    );
  }
  return published;
}

async function judgeCase(
  { id, set, folder }: CaseFolder,
  { answers, failures }: RootCausePredictions,
): Promise<JudgedCase | null> {
  const truth = (await readJson(join(folder, 'case.json')))?.truth;
  if (!truth) return null;
  const answer = answers[id] ?? [];
  return {
    id,
    set: set.name,
    group: truth.group ?? 'other',
    ranking: [...new Set(answer.map(({ node }) => node))],
    metric: answer[0]?.metric,
    truth,
    failed: id in failures,
  };
}

function groupsOf(cases: readonly JudgedCase[]): Map<string, JudgedCase[]> {
  const groups = new Map<string, JudgedCase[]>();
  const add = (name: string, one: JudgedCase) =>
    groups.set(name, [...(groups.get(name) ?? []), one]);
  cases.forEach(one => add(one.group, one));
  if (new Set(cases.map(({ set }) => set)).size > 1) {
    cases.forEach(one => add(one.set, one));
  }
  cases.forEach(one => add('all', one));
  return groups;
}

const decimals = (x: number | null | undefined) =>
  x === null || x === undefined ? '–' : x.toFixed(3);

function tableRow(
  name: string,
  cases: readonly JudgedCase[],
  published: Record<string, number> = {},
): string[] {
  const scores = scoreGroup(cases);
  const cell = (
    key: 'top1' | 'top3' | 'specificity',
    of: readonly JudgedCase[],
    score: (sample: readonly JudgedCase[]) => number,
  ) => {
    const interval = bootstrapInterval(of, score);
    const range = interval ? ` [${interval.map(decimals).join(', ')}]` : '';
    return `${decimals(scores[key])}${range} / ${decimals(published[key])}`;
  };
  const faulty = cases.filter(isFaulty);
  const quiet = cases.filter(one => !isFaulty(one));
  return [
    name,
    String(scores.n),
    cell('top1', faulty, sample => recallAt(sample, 1)),
    cell('top3', faulty, sample => recallAt(sample, 3)),
    decimals(scores.avg5),
    decimals(scores.empty),
    String(scores.n_quiet),
    cell('specificity', quiet, specificityOf),
  ];
}

const HEAD = [
  'ours [95 %] / published',
  'n',
  'top-1',
  'top-3',
  'avg5',
  'empty',
  'quiet',
  'specificity',
];

function remarkOn(one: JudgedCase, failure: string | undefined): string[] {
  const { id, ranking, truth } = one;
  if (failure) return [`${id}: failed: ${failure}`];
  const right = isFaulty(one)
    ? truth.nodes.includes(ranking[0])
    : ranking.length === 0;
  if (right) return [];
  const expected = truth.nodes.join(' or ') || 'nothing';
  const got = ranking.slice(0, 3).join(', ') || 'nothing';
  return [`${id}: expected ${expected}, got ${got}`];
}

/**
 * Compares the answers with the truth, where it is there.
 */
export async function scoreRootCauses(
  folder: string,
  predictions: RootCausePredictions,
): Promise<DataScores> {
  const found = await findCases(folder);
  const judged = await Promise.all(
    found.map(one => judgeCase(one, predictions)),
  );
  const cases = judged.filter((one): one is JudgedCase => one !== null);
  const { failures } = predictions;
  const unknown = found
    .filter((one, i) => judged[i] === null && one.id in failures)
    .map(({ id }) => `${id}: failed: ${failures[id]}`);
  const groups = groupsOf(cases);
  const published = await readPublished(folder);
  return {
    n: found.length,
    scores:
      cases.length === 0
        ? { all: null }
        : Object.fromEntries(
            [...groups].map(([name, group]) => [name, scoreGroup(group)]),
          ),
    table: [
      HEAD,
      ...[...groups].map(([name, group]) =>
        tableRow(name, group, published[name]),
      ),
    ],
    remarks: [
      ...cases.flatMap(one => remarkOn(one, failures[one.id])),
      ...unknown,
    ],
  };
}
