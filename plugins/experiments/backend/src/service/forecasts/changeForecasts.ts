import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { normal } from '@hone/inference';
import { newId } from '@hone/node';
import {
  forecastCreatePermission,
  type ExperimentForecasts,
  type ForecastInput,
} from '@hone/backstage-plugin-experiments-common';
import { experimentNotFound } from '../../authorization';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import { deleteForecast, lockState, saveForecast } from '../../store/forecasts';
import type { Caller, ServiceContext } from '../context';
import { isProgram } from '../lifecycle/isProgram';
import { loadReadable } from '../loadReadable';
import { canStillForecast } from './openForecasts';
import { viewForecasts } from './viewForecasts';

function readForecast({ low, high, confidence }: ForecastInput) {
  if (!(high > low)) {
    throw new InputError(
      `high has to be above low, the ends of what you expect, but ${low} and ${high} were given`,
    );
  }
  return {
    mean: (low + high) / 2,
    sd: (high - low) / (2 * normal.quantile((1 + confidence) / 2)),
  };
}

/** The experiment, for people who may say what they expect of it. */
async function loadForForecast(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<ExperimentRecord> {
  const { record, rights } = await loadReadable(context, caller, key);
  if (!rights.member) throw experimentNotFound(key);
  await context.authorizer.requireBasic(
    caller.credentials,
    forecastCreatePermission,
    'register forecasts',
  );
  if (isProgram(caller.actor)) {
    throw new NotAllowedError(
      'Forecasts are registered by people; the model registers its own at the start',
    );
  }
  return record;
}

function sealed(record: ExperimentRecord): ConflictError {
  return new ConflictError(
    `${experimentKey(
      record.number,
    )} has started: forecasts are sealed, and nobody changes theirs any more`,
  );
}

/**
 * Registers what the caller expects, or changes it as long as the experiment has not started.
 *
 * @throws ConflictError after the start
 */
export async function registerForecast(
  context: ServiceContext,
  caller: Caller,
  key: string,
  input: ForecastInput,
): Promise<ExperimentForecasts> {
  const record = await loadForForecast(context, caller, key);
  const distribution = readForecast(input);
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!primary) {
    throw new ConflictError(
      `${experimentKey(
        record.number,
      )} has no primary metric yet: a forecast is about its effect`,
    );
  }
  await context.knex.transaction(async tx => {
    const status = await lockState(tx, record.id);
    if (!status || !canStillForecast(status)) throw sealed(record);
    await saveForecast(tx, {
      ...distribution,
      id: newId(),
      experimentId: record.id,
      forecaster: caller.actor,
      ownerRef: record.ownerRef,
      metricId: primary.metricId,
      basis: null,
      registeredAt: context.clock.now(),
      score: null,
    });
  });
  return viewForecasts(context, caller, record);
}

/**
 * Takes the caller's forecast back before the start.
 *
 * @throws ConflictError after the start
 */
export async function withdrawForecast(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<ExperimentForecasts> {
  const record = await loadForForecast(context, caller, key);
  await context.knex.transaction(async tx => {
    const status = await lockState(tx, record.id);
    if (!status || !canStillForecast(status)) throw sealed(record);
    await deleteForecast(tx, record.id, caller.actor);
  });
  return viewForecasts(context, caller, record);
}
