import { poolForecasts } from '@hone/inference';
import {
  forecastCreatePermission,
  forecastReadPermission,
  type ExperimentForecasts,
  type Forecast,
} from '@hone/backstage-plugin-experiments-common';
import { experimentNotFound } from '../../authorization';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import {
  listForecasts,
  MODEL,
  type ForecastRecord,
} from '../../store/forecasts';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { canStillForecast, isOpened } from './openForecasts';
import { isCentral, scoreForecast, type ObservedEffect } from './scoreForecast';

function toScore(score: { crps: number; pit: number } | null) {
  return score && { ...score, within80: isCentral(score.pit) };
}

function toForecast(record: ForecastRecord): Forecast {
  const { mean, sd, basis, score } = record;
  return {
    mean,
    sd,
    forecasters: 1,
    basis: basis && `${basis.method}, ${basis.trials} trials (${basis.level})`,
    registeredAt: record.registeredAt.toISOString(),
    score: toScore(score && { crps: score.crps, pit: score.pit }),
  };
}

/** What people said together: their quantiles averaged. */
function teamOf(
  people: readonly ForecastRecord[],
  observed: ObservedEffect | null,
): Forecast | null {
  const pooled = poolForecasts({ forecasts: people });
  if (!pooled.ok) return null;
  const { mean, sd } = pooled;
  const last = people.at(-1)!;
  return {
    mean,
    sd,
    forecasters: people.length,
    basis: null,
    registeredAt: last.registeredAt.toISOString(),
    score: toScore(observed && scoreForecast({ mean, sd }, observed)),
  };
}

/** The effect that forecasts were scored by. */
function scoredBy(records: readonly ForecastRecord[]): ObservedEffect | null {
  const score = records.find(record => record.score)?.score;
  return score
    ? { effect: score.observed, standardError: score.observedError }
    : null;
}

/**
 * The forecasts of an experiment as its reader may see them: the own one always, the others when it has closed.
 */
export async function viewForecasts(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<ExperimentForecasts> {
  const [records, mayRegister] = await Promise.all([
    listForecasts(context.knex, record.id),
    context.authorizer.allows(caller.credentials, forecastCreatePermission),
  ]);
  const own = records.find(({ forecaster }) => forecaster === caller.actor);
  const people = records.filter(({ forecaster }) => forecaster !== MODEL);
  const model = records.find(({ forecaster }) => forecaster === MODEL);
  const opened = isOpened(record);
  const open = canStillForecast(record.status);
  const observed = opened ? scoredBy(records) : null;
  const whyNot = open
    ? 'The permission hone.forecast.create is missing.'
    : `${experimentKey(record.number)} has started: forecasts are sealed.`;
  let state: ExperimentForecasts['state'] = opened ? 'opened' : 'sealed';
  if (open) state = 'open';
  return {
    state,
    registered: people.length,
    canRegister: open && mayRegister,
    whyNot: open && mayRegister ? null : whyNot,
    own: own ? toForecast(own) : null,
    team: opened ? teamOf(people, observed) : null,
    model: opened && model ? toForecast(model) : null,
    observed,
  };
}

/**
 * The forecasts of an experiment. Guests get the answer of a missing one: forecasts are for those inside.
 */
export async function forecastsForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<ExperimentForecasts> {
  const { record, rights } = await loadReadable(context, caller, key);
  if (!rights.member) throw experimentNotFound(key);
  await context.authorizer.requireBasic(
    caller.credentials,
    forecastReadPermission,
    'see forecasts',
  );
  return viewForecasts(context, caller, record);
}
