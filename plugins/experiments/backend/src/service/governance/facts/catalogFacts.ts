import {
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_PROVIDES_API,
  type Entity,
} from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import type { ServiceContext } from '../../context';
import { systemsOf } from '../../freezes/systemsOf';

export const CRITICALITY_ANNOTATION = 'hone.dev/criticality';
export const DATA_CLASS_ANNOTATION = 'hone.dev/data-class';
export const ERROR_BUDGET_ANNOTATION = 'hone.dev/error-budget-metric';

const LEAST_CRITICAL = 4;
const MOST_APIS = 200;
const DATA_CLASS = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * What the catalog knows about the treated services.
 */
export interface CatalogFacts {
  criticality: number | null;
  dataClasses: string[];
  dependents: number;
  systems: string[];
  /** Metrics that measure the error budget left, by service. */
  errorBudgets: { entityRef: string; metricId: string }[];
}

function targets(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => normalizeEntityRef(relation.targetRef, 'relation'));
}

function annotation(entity: Entity, name: string): string | undefined {
  return entity.metadata.annotations?.[name]?.trim();
}

function criticalityOf(entities: Entity[]): number | null {
  const levels = entities
    .map(entity => Number(annotation(entity, CRITICALITY_ANNOTATION)))
    .filter(level => Number.isInteger(level))
    .filter(level => level >= 1 && level <= LEAST_CRITICAL);
  return levels.length > 0 ? Math.min(...levels) : null;
}

function dataClassesOf(entities: Entity[]): string[] {
  const classes = entities
    .flatMap(entity =>
      (annotation(entity, DATA_CLASS_ANNOTATION) ?? '').split(','),
    )
    .map(text => text.trim().toLocaleLowerCase('en-US'))
    .filter(text => DATA_CLASS.test(text));
  return [...new Set(classes)].sort();
}

async function consumers(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  entities: Entity[],
): Promise<string[]> {
  const apis = [
    ...new Set(entities.flatMap(one => targets(one, RELATION_PROVIDES_API))),
  ].slice(0, MOST_APIS);
  if (apis.length === 0) return [];
  const { items } = await context.catalog.getEntitiesByRefs(
    { entityRefs: apis, fields: ['kind', 'metadata', 'relations'] },
    { credentials: await context.auth.getOwnServiceCredentials() },
  );
  return items.flatMap(api =>
    api ? targets(api, RELATION_API_CONSUMED_BY) : [],
  );
}

/**
 * Reads what the catalog knows about services: annotations, and who depends on them or consumes their APIs.
 */
export async function catalogFacts(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  entityRefs: string[],
): Promise<CatalogFacts> {
  const { items } = await context.catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata', 'relations'] },
    { credentials: await context.auth.getOwnServiceCredentials() },
  );
  const entities = items.filter(entity => entity !== undefined);
  const dependents = new Set([
    ...entities.flatMap(one => targets(one, RELATION_DEPENDENCY_OF)),
    ...(await consumers(context, entities)),
  ]);
  entityRefs.forEach(ref => dependents.delete(ref));
  return {
    criticality: criticalityOf(entities),
    dataClasses: dataClassesOf(entities),
    dependents: dependents.size,
    systems: systemsOf(entities),
    errorBudgets: items.flatMap((entity, i) => {
      const metricId = entity && annotation(entity, ERROR_BUDGET_ANNOTATION);
      return metricId ? [{ entityRef: entityRefs[i], metricId }] : [];
    }),
  };
}
