import { InputError, NotFoundError } from '@backstage/errors';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import { experimentCreatePermission } from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { Caller, ServiceContext } from '../context';

const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

/**
 * Services of a plan by their full reference, as the caller may see them, and the metric they are planned on.
 */
export interface DesignSubject {
  metric: Metric;
  entities: Map<string, Entity>;
}

/**
 * References in full lower-case form, each once.
 */
export function fullRefs(refs: readonly string[], field: string): string[] {
  return [
    ...new Set(refs.map((ref, i) => normalizeEntityRef(ref, `${field}.${i}`))),
  ];
}

/**
 * The reference of an entity as it is stored.
 */
export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity).toLocaleLowerCase('en-US');
}

/**
 * Loads what a design is planned for, with the caller's rights; for those who may create experiments.
 *
 * @throws NotAllowedError, InputError for an unknown metric, NotFoundError for a service that is not in the catalog
 */
export async function loadDesignSubject(
  context: ServiceContext,
  caller: Caller,
  options: { metricId: string; entityRefs: readonly string[] },
): Promise<DesignSubject> {
  const { metricId, entityRefs } = options;
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'plan experiments',
  );
  const [[metric], { items }] = await Promise.all([
    context.metrics.findMetrics([metricId], caller.credentials),
    context.catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs], fields: FIELDS },
      { credentials: caller.credentials },
    ),
  ]);
  if (!metric) {
    throw new InputError(
      `metricId has to name a metric that exists, but "${metricId}" was given`,
    );
  }
  const entities = new Map(
    items.flatMap((entity, i) => (entity ? [[entityRefs[i], entity]] : [])),
  );
  const missing = entityRefs.find(ref => !entities.has(ref));
  if (missing) throw new NotFoundError(`${missing} is not in the catalog`);
  return { metric, entities };
}
