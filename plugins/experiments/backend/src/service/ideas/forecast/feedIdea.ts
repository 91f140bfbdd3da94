import type { Knex } from 'knex';
import type { ExperimentRecord } from '../../../store/experiments';
import { listForecasts, type ForecastRecord } from '../../../store/forecasts';
import {
  lockIdeas,
  saveStanding,
  type IdeaForecast,
} from '../../../store/ideas';
import { withStanding } from '../standing';
import { forecastIdea } from './forecastIdea';

async function feed(
  tx: Knex.Transaction,
  ideaId: string,
  forecast: (before: IdeaForecast | null) => IdeaForecast | null,
): Promise<void> {
  const [idea] = await lockIdeas(tx, [ideaId]);
  if (!idea) return;
  const next = forecast(idea.forecast);
  if (JSON.stringify(next) === JSON.stringify(idea.forecast)) return;
  await saveStanding(tx, withStanding({ ...idea, forecast: next }));
}

/**
 * Lets the idea that a draft tries be worth what the model expects of it, in the transaction that writes the draft. What
 * people expect stays out of it: they may still change it, so the difference would tell what one of them said.
 */
export async function feedByModel(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  model: ForecastRecord | null,
): Promise<void> {
  if (!record.ideaId) return;
  const forecast = forecastIdea(record, model ? [model] : []);
  await feed(tx, record.ideaId, before =>
    forecast || before?.experimentId === record.id ? forecast : before,
  );
}

/**
 * Lets the idea that an experiment tries be worth what is expected of it, in the transaction of the start, which closes
 * registration. It is computed once, from what was registered by then.
 */
export async function feedAtStart(
  tx: Knex.Transaction,
  record: ExperimentRecord,
): Promise<void> {
  if (!record.ideaId) return;
  const forecast = forecastIdea(record, await listForecasts(tx, record.id));
  await feed(tx, record.ideaId, before => forecast ?? before);
}

/**
 * Takes what was expected of an experiment from an idea that it tries no more.
 */
export async function starve(
  tx: Knex.Transaction,
  ideaId: string,
  experimentId: string,
): Promise<void> {
  await feed(tx, ideaId, before =>
    before?.experimentId === experimentId ? null : before,
  );
}
