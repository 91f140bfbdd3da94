import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import type { ExperimentRecord } from '../../store/experiments';
import { listForecasts, saveScore } from '../../store/forecasts';
import { observedEffect, scoreForecast } from './scoreForecast';

const BEFORE_THE_START: readonly ExperimentStatus[] = [
  'draft',
  'in-review',
  'scheduled',
];

/**
 * Whether forecasts may be registered and changed.
 */
export function canStillForecast(status: ExperimentStatus): boolean {
  return BEFORE_THE_START.includes(status);
}

const OVER: readonly string[] = ['closed', 'watching'];

/**
 * Whether forecasts of an experiment may be seen by others.
 */
export function isOpened({
  status,
}: Pick<ExperimentRecord, 'status'>): boolean {
  return OVER.includes(status);
}

/**
 * Scores the forecasts of an experiment when it closes, in the transaction that closes it. Scored once: they stay what they
 * were said by when a watch ends.
 */
export async function scoreOnClose(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  at: Date,
): Promise<void> {
  const observed = isOpened(record) ? observedEffect(record) : null;
  if (!observed) return;
  for (const forecast of await listForecasts(tx, record.id)) {
    if (forecast.score) continue;
    await saveScore(tx, forecast.id, {
      ...scoreForecast(forecast, observed),
      scoredAt: at,
      observed: observed.effect,
      observedError: observed.standardError,
    });
  }
}
