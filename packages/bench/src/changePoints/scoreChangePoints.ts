import { changePointCover, changePointF1 } from '@hone/inference';
import type { DataScores } from '../data/dataSuite';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import type { ChangePointPredictions } from './predictChangePoints';
import {
  readAnnotations,
  readPublished,
  type Annotations,
  type Published,
} from './readTruth';
import { readSeries, seriesNames } from './seriesFiles';

interface Scored {
  name: string;
  f1: number;
  cover: number;
  /** The same for a detector that never finds anything. */
  zeroF1: number;
  zeroCover: number;
  found: readonly number[] | undefined;
}

const mean = (values: readonly number[]) =>
  values.length > 0
    ? values.reduce((sum, v) => sum + v, 0) / values.length
    : null;
const digits = (value: number | null) =>
  value === null ? '–' : value.toFixed(3);

async function lengthOf(folder: string, name: string): Promise<number | null> {
  try {
    return (await readSeries(folder, name)).length;
  } catch {
    return null;
  }
}

async function scoreOne(
  folder: string,
  name: string,
  annotations: Annotations,
  found: readonly number[] | undefined,
): Promise<Scored> {
  const length = await lengthOf(folder, name);
  const lost = { name, f1: 0, cover: 0, zeroF1: 0, zeroCover: 0, found };
  if (!length) return lost;
  const truth = annotations[name];
  const score = (predictions: readonly number[]) => ({
    f1: changePointF1({ annotations: truth, predictions }).f1,
    cover: changePointCover({ annotations: truth, predictions, length }).cover,
  });
  const zero = score([]);
  const own = found ? score(found) : { f1: 0, cover: 0 };
  return { ...lost, ...own, zeroF1: zero.f1, zeroCover: zero.cover };
}

function intervalOf(
  cases: readonly Scored[],
  score: (one: Scored) => number,
): string {
  const interval = bootstrapInterval(cases, sample => mean(sample.map(score))!);
  return interval ? interval.map(x => x.toFixed(3)).join(' to ') : '–';
}

function methodRows(published: Published): string[][] {
  return Object.entries(published.methods)
    .filter(([, scores]) => Number.isFinite(scores.f1))
    .sort((a, b) => b[1].f1 - a[1].f1)
    .map(([name, { f1, cover }]) => [
      `published: ${name}`,
      digits(f1),
      '–',
      digits(cover),
      '–',
    ]);
}

function tableOf(aggregate: readonly Scored[], published: Published) {
  const row = (
    name: string,
    f1: (s: Scored) => number,
    cover: (s: Scored) => number,
  ) => [
    name,
    digits(mean(aggregate.map(f1))),
    intervalOf(aggregate, f1),
    digits(mean(aggregate.map(cover))),
    intervalOf(aggregate, cover),
  ];
  return [
    ['method', 'F1', '95 % interval', 'cover', '95 % interval'],
    row(
      'detectChangePoints',
      s => s.f1,
      s => s.cover,
    ),
    row(
      'never a point',
      s => s.zeroF1,
      s => s.zeroCover,
    ),
    ...methodRows(published),
  ];
}

const isUnchanged = (annotators: Record<string, number[]>) =>
  Object.values(annotators).every(points => points.length === 0);

function remarksOf(cases: readonly Scored[]): string[] {
  return cases.flatMap(({ name, f1, cover, zeroF1, zeroCover, found }) => {
    if (!found) return [`wrong ${name}: no answer`];
    const scores = `F1 ${digits(f1)}, cover ${digits(cover)}`;
    return f1 < zeroF1 || cover < zeroCover
      ? [
          `wrong ${name}: ${scores}, never a point gives ${digits(
            zeroF1,
          )} and ${digits(zeroCover)}`,
        ]
      : [];
  });
}

const countPoints = (predictions: ChangePointPredictions) =>
  Object.values(predictions).reduce((sum, points) => sum + points.length, 0);

function withoutTruth(
  names: readonly string[],
  predictions: ChangePointPredictions,
): DataScores {
  return {
    n: names.length,
    scores: {
      f1: null,
      cover: null,
      qc_f1: null,
      qc_cover: null,
      points_on_series_without_change: null,
      points_found: countPoints(predictions),
    },
    table: [
      ['series', 'points'],
      ...names.map(name => [name, predictions[name]?.join(' ') ?? 'no answer']),
    ],
    remarks: names
      .filter(name => !predictions[name])
      .map(name => `wrong ${name}: no answer`),
  };
}

/**
 * F1 and cover against all annotators of every series, beside a detector that never finds anything.
 */
export async function scoreChangePoints(
  folder: string,
  predictions: ChangePointPredictions,
): Promise<DataScores> {
  const names = await seriesNames(folder);
  const annotations = await readAnnotations(folder);
  if (!annotations) return withoutTruth(names, predictions);
  const annotated = names.filter(name => annotations[name]);
  const published = await readPublished(folder, annotated);
  const cases = await Promise.all(
    annotated.map(name =>
      scoreOne(folder, name, annotations, predictions[name]),
    ),
  );
  const aggregate = cases.filter(c => published.aggregate.includes(c.name));
  const control = cases.filter(c => published.qualityControl.includes(c.name));
  return {
    n: aggregate.length,
    scores: {
      f1: mean(aggregate.map(c => c.f1)),
      cover: mean(aggregate.map(c => c.cover)),
      qc_f1: mean(control.map(c => c.f1)),
      qc_cover: mean(control.map(c => c.cover)),
      points_on_series_without_change: Object.fromEntries(
        cases
          .filter(c => isUnchanged(annotations[c.name]))
          .map(c => [c.name, c.found?.length ?? 0]),
      ),
      points_found: countPoints(predictions),
    },
    table: tableOf(aggregate, published),
    remarks: remarksOf(cases),
  };
}
