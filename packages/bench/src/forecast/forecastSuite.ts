import { forecastReplication } from '@hone/inference';
import { mean } from 'd3-array';
import { join } from 'node:path';
import { dataSuite, type DataScores } from '../data/dataSuite';
import { readCsv, readCsvIfThere } from '../data/readCsv';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { readFindings, type Finding } from './readFindings';
import {
  accuracy,
  brier,
  scoreForecasts,
  type Forecast,
} from './scoreForecasts';

type Predictions = Record<string, number>;

const NOT_SCORED = {
  brier: null,
  accuracy: null,
  log_loss: null,
  ece10: null,
  mean_forecast: null,
  base_rate: null,
};
/** Counts for a finding without a forecast. */
const UNKNOWN = 0.5;

function predictOne(finding: Finding): number | null {
  const result = forecastReplication(finding);
  return result.ok ? result.probability : null;
}

async function predict(folder: string): Promise<Predictions> {
  const findings = await readFindings(folder);
  return Object.fromEntries(
    findings.flatMap(finding => {
      const probability = predictOne(finding);
      return probability === null ? [] : [[finding.id, probability] as const];
    }),
  );
}

const round = (x: number) => x.toFixed(4);

function row(name: string, forecasts: readonly Forecast[]): string[] {
  const interval = bootstrapInterval(forecasts, brier);
  return [
    name,
    String(forecasts.length),
    round(brier(forecasts)),
    interval ? `${round(interval[0])} to ${round(interval[1])}` : '–',
    accuracy(forecasts).toFixed(3),
  ];
}

/** What people and the market said of the same findings, where it is known. */
async function comparisons(
  folder: string,
  truth: readonly Forecast[],
): Promise<string[][]> {
  const findings = await readFindings(folder);
  const survey = new Map(
    findings.map(({ id, beliefs }) => [id, mean(beliefs)] as const),
  );
  const prices = (await readCsvIfThere(join(folder, 'market.csv'))) ?? [];
  const market = new Map(
    prices.map(price => [price.study_id, Number(price.market_final_price)]),
  );
  const baseRate = mean(truth, forecast => forecast.outcome);
  const sources: [string, (id: string) => number | undefined][] = [
    ['mean of the survey', id => survey.get(id)],
    ['market', id => market.get(id)],
    ['always the base rate', () => baseRate],
  ];
  return sources.flatMap(([name, of]) => {
    const forecasts = truth.flatMap(forecast => {
      const probability = of(forecast.id);
      return probability === undefined ? [] : [{ ...forecast, probability }];
    });
    return forecasts.length > 0 ? [row(name, forecasts)] : [];
  });
}

async function score(
  folder: string,
  predictions: Predictions,
): Promise<DataScores> {
  const rows = await readCsv(join(folder, 'findings.csv'));
  const missing = rows.filter(({ study_id: id }) => !(id in predictions));
  const remarks = missing.map(
    ({ study_id: id }) => `${id}: no forecast, counts as ${UNKNOWN}`,
  );
  const forecasts = rows
    .filter(({ replicated }) => replicated === '0' || replicated === '1')
    .map(
      ({ study_id: id, replicated }): Forecast => ({
        id,
        probability: predictions[id] ?? UNKNOWN,
        outcome: replicated === '1' ? 1 : 0,
      }),
    );
  const head = ['forecast', 'n', 'Brier', '95 % interval', 'accuracy'];
  if (forecasts.length === 0) {
    return { n: rows.length, scores: NOT_SCORED, table: [head], remarks };
  }
  const wrong = forecasts.filter(
    ({ probability, outcome }) => probability > 0.5 !== (outcome === 1),
  );
  return {
    n: rows.length,
    scores: scoreForecasts(forecasts),
    table: [
      head,
      row('this package', forecasts),
      ...(await comparisons(folder, forecasts)),
    ],
    remarks: [
      ...remarks,
      `on the wrong side of one half: ${wrong
        .map(({ id, probability }) => `${id} (${probability.toFixed(2)})`)
        .join(', ')}`,
    ],
  };
}

/**
 * Will a finding replicate?
 */
export const forecastSuite = dataSuite<Predictions>({
  name: 'forecast',
  question:
    'Will a published finding replicate? From the beliefs of people and the original p value.',
  configuration: {
    function: 'forecastReplication',
    people: 'mean',
    shrinkage: 0.55,
    largestZ: 5,
    pooling: 'log odds of people and p value added',
  },
  predict,
  score,
});
