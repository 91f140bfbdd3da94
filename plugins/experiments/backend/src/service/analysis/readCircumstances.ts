import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  findOverlapping,
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import type { ServiceContext } from '../context';
import { definitionHash } from '../drafts/definitionHash';
import type { ResolvedPlan } from '../drafts/resolvePlan';
import type { TrialCircumstances } from './types';

/**
 * Reads what else happened: other experiments, changed definitions, a stretched plan.
 */
export async function readCircumstances(
  context: ServiceContext,
  credentials: BackstageCredentials,
  record: ExperimentRecord,
  options: { plan: ResolvedPlan; startedAt: Date; to: Date },
): Promise<TrialCircumstances> {
  const { plan, startedAt, to } = options;
  const primary = record.metrics.find(m => m.role === 'primary');
  const definitions = await context.metrics.findMetrics(
    record.metrics.map(m => m.metricId),
    credentials,
  );
  const overlapping = (entityRefs: string[]) =>
    primary && record.design === 'process'
      ? findOverlapping(context.knex, {
          id: record.id,
          entityRefs,
          metricId: primary.metricId,
          from: startedAt,
          to,
        })
      : Promise.resolve([]);
  const [concurrent, onControl] = await Promise.all([
    overlapping(participantRefs(record)),
    overlapping(record.control?.entityRefs ?? []),
  ]);
  return {
    changedMetrics: record.metrics
      .filter((metric, i) => {
        const definition = definitions[i];
        return (
          !definition || definitionHash(definition) !== metric.definitionHash
        );
      })
      .map(metric => metric.metricId),
    concurrent,
    onControl,
    deviatesFromPlan: deviates(record, plan, startedAt),
  };
}

function deviates(
  record: ExperimentRecord,
  plan: ResolvedPlan,
  startedAt: Date,
): boolean {
  const planned = startedAt.getTime() + plan.durationSeconds * 1000;
  if (record.plannedEndAt && record.plannedEndAt.getTime() !== planned) {
    return true;
  }
  // Ending within the last step loses nothing.
  return (
    record.endedAt !== null &&
    record.endedAt.getTime() < planned - plan.stepSeconds * 1000
  );
}
