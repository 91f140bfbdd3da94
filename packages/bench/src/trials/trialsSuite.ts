import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataSuite, type DataScores } from '../data/dataSuite';
import { readCsvIfThere } from '../data/readCsv';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { predictTrials, type TrialPredictions } from './predictTrials';
import { readTests, toTests, type HeadlineTest } from './readArms';
import { scoreAssignment, type AssignmentTruth } from './scoreAssignment';
import {
  coverage,
  meanWidth,
  rmse,
  rmseRaw,
  rmseZero,
  scoredTests,
  winnerBias,
  winners,
  type ScoredTest,
} from './scoreLifts';

const LIFTS_NOT_SCORED = {
  rmse: null,
  rmse_zero: null,
  coverage95: null,
  mean_width: null,
  winner_seen: null,
  winner_forecast: null,
  winner_realised: null,
  winner_bias: null,
};

async function readTruth(folder: string): Promise<AssignmentTruth | null> {
  try {
    const text = await readFile(join(folder, 'published.json'), 'utf8');
    return JSON.parse(text).srm_truth ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const round = (x: number | null) => (x === null ? '–' : x.toFixed(4));

function row(
  name: string,
  tests: readonly ScoredTest[],
  measure: (tests: readonly ScoredTest[]) => number,
  goal = '',
): string[] {
  const interval = bootstrapInterval(tests, measure);
  return [
    name,
    round(measure(tests)),
    interval ? `${round(interval[0])} to ${round(interval[1])}` : '–',
    goal,
  ];
}

function scoreLifts(scored: readonly ScoredTest[]) {
  if (scored.length === 0) return { scores: LIFTS_NOT_SCORED, rows: [] };
  const { seen, forecast, realised } = winners(scored);
  return {
    scores: {
      rmse: rmse(scored),
      rmse_zero: rmseZero(scored),
      coverage95: coverage(scored),
      mean_width: meanWidth(scored),
      winner_seen: seen,
      winner_forecast: forecast,
      winner_realised: realised,
      winner_bias: winnerBias(scored),
    },
    rows: [
      row('RMSE', scored, rmse, '≤ 0.2440'),
      row('RMSE of the raw lift', scored, rmseRaw),
      row('RMSE of no effect', scored, rmseZero),
      row('coverage of 95 % intervals', scored, coverage, '0.94 to 0.96'),
      row('winner: forecast − realised', scored, winnerBias, '± 0.03'),
    ],
  };
}

function unanswered(
  tests: readonly HeadlineTest[],
  training: readonly HeadlineTest[],
  predictions: TrialPredictions,
): string[] {
  return [
    ...tests
      .filter(
        ({ id, arms }) =>
          arms.length > 1 && !('srm_p' in (predictions[id] ?? {})),
      )
      .map(({ id }) => `${id}: no p value of the assignment`),
    ...training
      .filter(({ id }) => !predictions[id]?.lift_forecast)
      .map(({ id }) => `${id}: no forecast`),
  ];
}

async function score(
  folder: string,
  predictions: TrialPredictions,
): Promise<DataScores> {
  const tests = await readTests(join(folder, 'arms.csv'));
  const training = await readTests(join(folder, 'arms_train.csv'));
  const otherHalf = await readCsvIfThere(join(folder, 'arms_test.csv'));
  const assignment = scoreAssignment(
    tests,
    predictions,
    await readTruth(folder),
  );
  const scored = otherHalf
    ? scoredTests(training, toTests(otherHalf), predictions)
    : [];
  const lifts = scoreLifts(scored);
  const { scores } = assignment;
  return {
    n: tests.length,
    scores: { ...scores, ...lifts.scores },
    table: [
      ['score', 'value', '95 % interval', 'goal'],
      ['flagged in broken weeks', round(scores.srm_broken_p001), '', '≥ 0.65'],
      ['flagged in clean weeks', round(scores.srm_clean_p001), '', '≤ 0.005'],
      ['p < 0.05 in clean weeks', round(scores.srm_clean_p05), '', '≤ 0.08'],
      ['breaks', scores.srm_breaks_at?.join(', ') ?? '–', '', ''],
      ...lifts.rows,
    ],
    remarks: [
      `${tests.length} tests: ${assignment.broken} in broken weeks, ${assignment.clean} in clean ones, ${scored.length} with scored forecasts`,
      `flagged in clean weeks: ${assignment.falseAlarms.join(', ') || 'none'}`,
      ...unanswered(tests, training, predictions),
    ],
  };
}

/**
 * Headline tests: is the assignment sound, and what will the other half of the impressions show?
 */
export const trialsSuite = dataSuite<TrialPredictions>({
  name: 'trials',
  question:
    'Headline tests: was the traffic split as planned, and what will the other half show?',
  configuration: {
    assignment: 'srmTest, equal weights, alarm at p < 0.001',
    breaks: 'rateChangePoints, two changes',
    lifts: 'shrinkRates, confidence 0.95',
  },
  predict: predictTrials,
  score,
});
