import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { normalizeEntityRef } from '@hone/common';
import type { Caller, ServiceContext } from '../context';
import { normalizeArm } from './normalizeArm';

const BATCH = 1000;

/**
 * What plans refer to, as the caller may see it. What is not in here does not exist for the caller.
 */
export interface Lookup {
  entities: Map<string, Entity>;
  metrics: Map<string, Metric>;
}

/**
 * The full references of every service in a plan.
 */
export function entityRefsOf(input: ExperimentInput): string[] {
  return [
    normalizeEntityRef(input.entityRef),
    ...(normalizeArm(input.treated, 'treated').entityRefs ?? []),
    ...((input.control && normalizeArm(input.control, 'control').entityRefs) ??
      []),
  ];
}

/**
 * Looks up everything that some plans refer to at once, with the caller's rights.
 */
export async function lookUp(
  context: ServiceContext,
  caller: Caller,
  inputs: ExperimentInput[],
): Promise<Lookup> {
  const refs = [...new Set(inputs.flatMap(entityRefsOf))];
  const ids = [
    ...new Set(inputs.flatMap(input => input.metrics.map(m => m.metricId))),
  ];
  const batches: string[][] = [];
  for (let i = 0; i < refs.length; i += BATCH) {
    batches.push(refs.slice(i, i + BATCH));
  }
  const [answers, definitions] = await Promise.all([
    Promise.all(
      batches.map(entityRefs =>
        context.catalog.getEntitiesByRefs(
          { entityRefs, fields: ['kind', 'metadata', 'relations'] },
          { credentials: caller.credentials },
        ),
      ),
    ),
    context.metrics.findMetrics(ids, caller.credentials),
  ]);
  const entities = answers
    .flatMap(answer => answer.items)
    .filter(entity => entity !== undefined);
  return {
    entities: new Map(
      entities.map(entity => [
        stringifyEntityRef(entity).toLocaleLowerCase('en-US'),
        entity,
      ]),
    ),
    metrics: new Map(
      definitions.flatMap((metric, i) => (metric ? [[ids[i], metric]] : [])),
    ),
  };
}
