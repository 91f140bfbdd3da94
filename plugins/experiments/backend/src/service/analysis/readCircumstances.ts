import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  findOverlapping,
  participantRefs,
  type ExperimentRecord,
} from '../../store/experiments';
import type { ServiceContext } from '../context';
import { endsAtLook } from '../design/looks';
import { readDeviations } from '../lifecycle/readDeviations';
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
    primary && treatsWholeServices(record.design)
      ? findOverlapping(context.knex, {
          id: record.id,
          entityRefs,
          metricId: primary.metricId,
          from: startedAt,
          to,
        })
      : Promise.resolve([]);
  const [concurrent, onControl, deviations, missingServices] =
    await Promise.all([
      overlapping(participantRefs(record)),
      overlapping(record.control?.entityRefs ?? []),
      readDeviations(context, record),
      findMissing(context, record),
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
    deviations,
    missingServices,
  };
}

/** With the plugin's own rights: what a caller may not see is still there. A catalog that does not answer misses nothing. */
async function findMissing(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<string[]> {
  const refs = [
    ...new Set([
      ...participantRefs(record),
      ...(record.control?.entityRefs ?? []),
    ]),
  ];
  try {
    const { items } = await context.catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind', 'metadata.name'] },
      { credentials: await context.auth.getOwnServiceCredentials() },
    );
    return refs.filter((_, i) => !items[i]);
  } catch (error) {
    context.logger.warn(`The catalog does not tell what is there: ${error}`);
    return [];
  }
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
  if (record.endedAt === null) return false;
  const ended = record.endedAt.getTime();
  const schedule = {
    plan,
    startedAt: startedAt.getTime(),
    plannedEndAt: planned,
  };
  // Ending within the last step loses nothing.
  return (
    ended < planned - plan.stepSeconds * 1000 && !endsAtLook(schedule, ended)
  );
}
