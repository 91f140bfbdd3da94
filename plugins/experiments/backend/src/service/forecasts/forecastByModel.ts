import {
  forecastTrial,
  normal,
  transferEffect,
  type Interval,
} from '@hone/inference';
import { newId } from '@hone/node';
import {
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import {
  MODEL,
  type ForecastBasis,
  type ForecastRecord,
} from '../../store/forecasts';
import { listTrialsOfMetric } from '../../store/learnings';
import type { Db } from '../../store/transaction';
import { poolable, type PooledTrial } from '../learnings/poolTrials';
import type { NormalForecast } from './scoreForecast';

/** An experiment, or what is about to become one. */
type ForecastSubject = Omit<ExperimentRecord, 'number' | 'revision'>;
type KindTrial = PooledTrial & { kind: string };
type ModelForecast = NormalForecast & { basis: ForecastBasis };

const CONFIDENCE = 0.8;
/** Stands for the owner of an experiment that has none. */
const NOBODY = 'nobody';

/** The normal distribution with the same central interval, whose tails are what calibration is judged by. */
function spreadOf([low, high]: Interval): number {
  return (high - low) / (2 * normal.quantile((1 + CONFIDENCE) / 2));
}

function basisOf(
  trials: readonly KindTrial[],
  result: { method: string; version: string; level: string },
): ForecastBasis {
  const services = trials.flatMap(trial => trial.services);
  return {
    method: result.method,
    version: result.version,
    seed: null,
    level: result.level,
    trials: trials.length,
    services: new Set(services.map(({ service }) => service)).size,
    experimentIds: trials.map(({ experimentId }) => experimentId),
  };
}

/** From trials of the same kind of change, on these services, their owners or others. */
function byTransfer(
  record: ForecastSubject,
  trials: readonly KindTrial[],
): ModelForecast | null {
  const groups = new Map(
    trials.flatMap(({ services }) =>
      services.map(({ service, group }) => [service, group] as const),
    ),
  );
  const services = record.treated.entityRefs?.length
    ? record.treated.entityRefs
    : participantRefs(record);
  const result = transferEffect({
    trials: trials.map(({ effect, standardError, services: treated }) => ({
      effect,
      variance: standardError ** 2,
      services: treated,
    })),
    target: services.map(service => ({
      service,
      group: groups.get(service) ?? record.ownerRef ?? NOBODY,
    })),
    confidence: CONFIDENCE,
  });
  return result.ok
    ? {
        mean: result.mean,
        sd: spreadOf(result.interval),
        basis: basisOf(trials, result),
      }
    : null;
}

/** From trials with the same metric, whatever was changed. */
function byMetric(
  trials: readonly KindTrial[],
  metric: string,
  kind: string,
): ModelForecast | null {
  const result = forecastTrial({
    past: trials.map(trial => ({
      metric,
      kind: trial.kind,
      effect: trial.effect,
      variance: trial.standardError ** 2,
    })),
    metric,
    kind,
    newStandardError: 0,
    confidence: CONFIDENCE,
  });
  return result.ok
    ? {
        mean: result.mean,
        sd: spreadOf(result.trueEffectInterval),
        basis: basisOf(trials, result),
      }
    : null;
}

/**
 * The forecast that past trials make of an experiment: by transfer from the same kind of change and metric, else from the
 * metric alone. Pure; null where the trials are too few.
 *
 * @param trials - of the experiment's primary metric
 */
export function forecastFrom(
  record: ForecastSubject,
  trials: readonly KindTrial[],
): ModelForecast | null {
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!primary) return null;
  const kind = record.templateId ?? record.tags[0] ?? '';
  const alike = trials.filter(trial => trial.kind === kind);
  const forecast =
    byTransfer(record, alike) ?? byMetric(trials, primary.metricId, kind);
  return forecast && forecast.sd > 0 ? forecast : null;
}

/**
 * The model's forecast of an experiment that is about to start, from the trials of the learnings.
 */
export async function forecastByModel(
  db: Db,
  record: ForecastSubject,
  at: Date,
): Promise<ForecastRecord | null> {
  const primary = record.metrics.find(({ role }) => role === 'primary');
  if (!primary) return null;
  const known = await listTrialsOfMetric(db, primary.metricId);
  const kinds = new Map(known.map(trial => [trial.experimentId, trial.kind]));
  const trials = poolable(known).map(trial => ({
    ...trial,
    kind: kinds.get(trial.experimentId)!,
  }));
  const forecast = forecastFrom(record, trials);
  return (
    forecast && {
      ...forecast,
      id: newId(),
      experimentId: record.id,
      forecaster: MODEL,
      ownerRef: record.ownerRef,
      metricId: primary.metricId,
      registeredAt: at,
      score: null,
    }
  );
}
