import { intervalCoverage } from '@hone/inference';
import {
  forecastReadPermission,
  type Calibration,
  type CalibrationReport,
} from '@hone/backstage-plugin-experiments-common';
import {
  listScoredOf,
  listScoredOfPeople,
  MODEL,
  type ForecastRecord,
  type ForecastScore,
} from '../../store/forecasts';
import type { Caller, ServiceContext } from '../context';
import { CENTRAL, isCentral } from './scoreForecast';

/** Fewer say more of luck than of calibration. */
const NEEDED = 10;
/** With fewer people, the number of a group would be that of a person. */
const FEWEST_PEOPLE = 3;
const BINS = 5;

/**
 * How well forecasts held. Numbers are null below ten.
 */
export function calibrate(
  scores: readonly Pick<ForecastScore, 'crps' | 'pit'>[],
): Calibration {
  const n = scores.length;
  const covered = scores.filter(({ pit }) => isCentral(pit)).length;
  const coverage = intervalCoverage({ covered, total: n, nominal: CENTRAL });
  if (n < NEEDED || !coverage.ok) {
    return { n, needed: NEEDED, crps: null, within80: null, bins: null };
  }
  const bins = Array<number>(BINS).fill(0);
  for (const { pit } of scores) {
    bins[Math.min(BINS - 1, Math.floor(pit * BINS))]++;
  }
  return {
    n,
    needed: NEEDED,
    crps: scores.reduce((sum, { crps }) => sum + crps, 0) / n,
    within80: {
      share: coverage.coverage,
      interval: [...coverage.interval],
    },
    bins,
  };
}

const scoresOf = (forecasts: readonly ForecastRecord[]) =>
  forecasts.flatMap(({ score }) => (score ? [score] : []));

/** Groups whose experiments the caller may read, and in which no number is one person's. */
async function groupsFor(
  context: ServiceContext,
  caller: Caller,
): Promise<CalibrationReport['groups']> {
  const forecasts = await listScoredOfPeople(context.knex);
  const byOwner = new Map<string, ForecastRecord[]>();
  for (const forecast of forecasts) {
    const owner = forecast.ownerRef!;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), forecast]);
  }
  const readable = await context.authorizer.readableOwners(
    caller.credentials,
    [...byOwner.keys()].sort(),
  );
  return readable.flatMap(ownerRef => {
    const own = byOwner.get(ownerRef)!;
    const forecasters = new Set(own.map(({ forecaster }) => forecaster)).size;
    return forecasters < FEWEST_PEOPLE
      ? []
      : [{ ownerRef, forecasters, calibration: calibrate(scoresOf(own)) }];
  });
}

/**
 * How well the forecasts of the caller, of groups and of the model held. Nobody sees the number of another person.
 */
export async function calibrationForCaller(
  context: ServiceContext,
  caller: Caller,
): Promise<CalibrationReport> {
  await context.authorizer.requireBasic(
    caller.credentials,
    forecastReadPermission,
    'see forecasts',
  );
  const [own, model, groups] = await Promise.all([
    listScoredOf(context.knex, caller.actor),
    listScoredOf(context.knex, MODEL),
    groupsFor(context, caller),
  ]);
  return {
    own: calibrate(scoresOf(own)),
    model: calibrate(scoresOf(model)),
    groups,
  };
}
