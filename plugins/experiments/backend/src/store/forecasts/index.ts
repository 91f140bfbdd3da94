import { fromInstant, fromJson, isSqlite } from '@hone/node';
import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { MODEL, type ForecastRecord, type ForecastScore } from './types';

export * from './types';

/** Newest scored forecasts that a calibration rests on. */
const MOST_SCORED = 1000;
/** Forecasts of one experiment. */
const MOST_FORECASTS = 500;

function mapScore(row: Row): ForecastScore | null {
  const scoredAt = fromInstant(row.scored_at);
  return scoredAt && row.crps !== null
    ? {
        scoredAt,
        observed: Number(row.observed),
        observedError: Number(row.observed_se),
        crps: Number(row.crps),
        pit: Number(row.pit),
      }
    : null;
}

function mapForecast(row: Row): ForecastRecord {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    forecaster: row.forecaster,
    ownerRef: row.owner_ref,
    metricId: row.metric_id,
    mean: Number(row.mean),
    sd: Number(row.sd),
    basis: row.basis === null ? null : fromJson(row.basis),
    registeredAt: new Date(Number(row.registered_at)),
    score: mapScore(row),
  };
}

/**
 * Reads the state of an experiment so that it does not start until the transaction ends. SQLite has one writer at a time
 * anyway.
 */
export async function lockState(
  tx: Knex.Transaction,
  experimentId: string,
): Promise<ExperimentStatus | undefined> {
  const query = tx('experiments')
    .where({ id: experimentId })
    .first('status', 'id');
  const row = await (isSqlite(tx) ? query : query.forUpdate());
  return row?.status;
}

/**
 * Registers a forecast; the one of the same forecaster before it goes.
 */
export async function saveForecast(
  tx: Knex.Transaction,
  forecast: ForecastRecord,
): Promise<void> {
  const { experimentId, forecaster } = forecast;
  await deleteForecast(tx, experimentId, forecaster);
  await tx('forecasts').insert({
    id: forecast.id,
    experiment_id: experimentId,
    forecaster,
    owner_ref: forecast.ownerRef,
    metric_id: forecast.metricId,
    mean: forecast.mean,
    sd: forecast.sd,
    basis: forecast.basis && JSON.stringify(forecast.basis),
    registered_at: forecast.registeredAt.getTime(),
  });
}

/**
 * Takes a forecast back.
 */
export async function deleteForecast(
  tx: Knex.Transaction,
  experimentId: string,
  forecaster: string,
): Promise<void> {
  await tx('forecasts')
    .where({ experiment_id: experimentId, forecaster })
    .delete();
}

/**
 * All forecasts of an experiment, in the order of their registration.
 */
export async function listForecasts(
  db: Db,
  experimentId: string,
): Promise<ForecastRecord[]> {
  const rows = await db('forecasts')
    .where({ experiment_id: experimentId })
    .orderBy('registered_at')
    .orderBy('id')
    .limit(MOST_FORECASTS);
  return rows.map(mapForecast);
}

/**
 * Writes how near a forecast was.
 */
export async function saveScore(
  tx: Knex.Transaction,
  id: string,
  score: ForecastScore,
): Promise<void> {
  await tx('forecasts').where({ id }).update({
    scored_at: score.scoredAt.getTime(),
    observed: score.observed,
    observed_se: score.observedError,
    crps: score.crps,
    pit: score.pit,
  });
}

/**
 * The newest scored forecasts of one forecaster.
 */
export async function listScoredOf(
  db: Db,
  forecaster: string,
): Promise<ForecastRecord[]> {
  const rows = await db('forecasts')
    .where({ forecaster })
    .whereNotNull('scored_at')
    .orderBy('scored_at', 'desc')
    .limit(MOST_SCORED);
  return rows.map(mapForecast);
}

/**
 * The newest scored forecasts of people, on experiments that have an owner.
 */
export async function listScoredOfPeople(db: Db): Promise<ForecastRecord[]> {
  const rows = await db('forecasts')
    .whereNotNull('scored_at')
    .whereNotNull('owner_ref')
    .whereNot('forecaster', MODEL)
    .orderBy('scored_at', 'desc')
    .limit(MOST_SCORED);
  return rows.map(mapForecast);
}
