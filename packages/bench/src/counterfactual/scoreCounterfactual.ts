import { join } from 'node:path';
import type { DataScores } from '../data/dataSuite';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { agrees, widthRatio } from './judge';
import {
  predictionOf,
  type Answer,
  type Prediction,
  type Predictions,
} from './prediction';
import { listCases, readTruth, type Truth } from './readCase';

interface Judged {
  id: string;
  prediction: Prediction | null;
  published: { value: number; interval?: [number, number] } | undefined;
  passed: boolean | null;
}

function judgeCase(
  name: string,
  truth: Truth,
  answers: Record<string, Answer>,
): Judged[] {
  return truth.methods.map(method => {
    const published = truth.published?.[method];
    const prediction = predictionOf(answers[method]);
    return {
      id: `${name}/${method}`,
      prediction,
      published,
      passed: published
        ? agrees(prediction, published, truth.tolerance?.[method])
        : null,
    };
  });
}

const show = (x: number | null | undefined) =>
  typeof x === 'number' ? String(Number(x.toPrecision(6))) : '–';

function describe({ id, prediction, published, passed }: Judged): string[] {
  const interval = (i: readonly [number, number] | undefined) =>
    i ? `${show(i[0])} … ${show(i[1])}` : '–';
  return [
    id,
    show(prediction?.estimate),
    interval(prediction ? [prediction.lower, prediction.upper] : undefined),
    show(prediction?.p),
    show(published?.value),
    interval(published?.interval),
    passed === null ? '–' : ['no', 'yes'][Number(passed)],
  ];
}

function totalRow(scored: readonly Judged[]): string[][] {
  const share = (cases: readonly Judged[]) =>
    cases.filter(({ passed }) => passed).length / cases.length;
  const interval = bootstrapInterval(scored, share);
  return interval
    ? [
        [
          'share that agrees',
          show(share(scored)),
          `${show(interval[0])} … ${show(interval[1])}`,
        ],
      ]
    : [];
}

async function readTruths(folder: string): Promise<[string, Truth][]> {
  const truths: [string, Truth][] = [];
  for (const name of await listCases(folder)) {
    try {
      truths.push([name, await readTruth(join(folder, name))]);
    } catch {
      // What is wrong with the case is said by its prediction.
      truths.push([name, { methods: [] }]);
    }
  }
  return truths;
}

function failuresOf(predictions: Predictions): string[] {
  return Object.entries(predictions).flatMap(([name, answers]) =>
    Object.entries(answers).flatMap(([method, answer]) =>
      'failure' in answer ? [`${name}/${method}: ${answer.failure}`] : [],
    ),
  );
}

/**
 * Compares predictions with what was published.
 */
export async function scoreCounterfactual(
  folder: string,
  predictions: Predictions,
): Promise<DataScores> {
  const truths = await readTruths(folder);
  const judged = truths.flatMap(([name, truth]) =>
    judgeCase(name, truth, predictions[name] ?? {}),
  );
  const scored = judged.filter(({ published }) => published);
  const wrong = scored.filter(({ passed }) => !passed).map(({ id }) => id);
  const withNumbers = scored.flatMap(({ id, prediction, published }) =>
    prediction && published ? [{ id, prediction, published }] : [],
  );
  const known = scored.length > 0;
  return {
    n: truths.length,
    scores: {
      passed: known ? scored.length - wrong.length : null,
      of: known ? scored.length : null,
      error: known
        ? Object.fromEntries(
            withNumbers.map(({ id, prediction, published }) => [
              id,
              prediction.estimate - published.value,
            ]),
          )
        : null,
      half_width_ratio: known
        ? Object.fromEntries(
            withNumbers
              .map(c => [c.id, widthRatio(c.prediction, c.published)] as const)
              .filter(([, ratio]) => ratio !== null),
          )
        : null,
    },
    table: [
      ['case', 'ours', '95 %', 'p', 'published', '95 %', 'agrees'],
      ...judged.map(describe),
      ...totalRow(scored),
    ],
    remarks: [
      ...failuresOf(predictions),
      ...(wrong.length > 0 ? [`not as published: ${wrong.join(', ')}`] : []),
    ],
  };
}
