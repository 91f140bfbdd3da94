import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import type { Caller, ServiceContext } from '../../context';
import { refOf } from '../loadDesignSubject';

/** More would not be read at once. */
export const MOST_CANDIDATES = 200;

const FIELDS = ['kind', 'metadata', 'spec.type', 'spec.lifecycle', 'relations'];

/**
 * A service that might be compared with, and why it must not, if so.
 */
export interface Candidate {
  entityRef: string;
  /** Key of the reason in words; null when nothing speaks against it. */
  obstacle: string | null;
}

function textOf(entity: Entity, field: 'type' | 'lifecycle'): string | null {
  const value = entity.spec?.[field];
  return typeof value === 'string' ? value : null;
}

/** Services of the same kind, type and lifecycle as the first treated one. */
async function alike(
  context: ServiceContext,
  caller: Caller,
  example: Entity,
): Promise<Entity[]> {
  const type = textOf(example, 'type');
  const lifecycle = textOf(example, 'lifecycle');
  const { items } = await context.catalog.queryEntities(
    {
      filter: {
        kind: example.kind,
        ...(type ? { 'spec.type': type } : {}),
        ...(lifecycle ? { 'spec.lifecycle': lifecycle } : {}),
      },
      fields: FIELDS,
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      // The treated are among them.
      limit: MOST_CANDIDATES + 60,
    },
    { credentials: caller.credentials },
  );
  return items;
}

function neighboursOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) =>
      [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF].includes(type),
    )
    .map(({ targetRef }) => normalizeEntityRef(targetRef, 'relation'));
}

/**
 * Finds services to compare with, by default those that are alike in the catalog. Those that depend on a treated service,
 * or the other way round, are kept with their obstacle: what is changed there may reach them.
 */
export async function findCandidates(
  context: ServiceContext,
  caller: Caller,
  options: {
    treated: ReadonlyMap<string, Entity>;
    given: readonly Entity[] | null;
  },
): Promise<Candidate[]> {
  const { treated, given } = options;
  const [example] = treated.values();
  const entities = given ?? (await alike(context, caller, example));
  const neighbours = new Set([...treated.values()].flatMap(neighboursOf));
  return entities
    .map(entity => ({ entity, entityRef: refOf(entity) }))
    .filter(({ entityRef }) => !treated.has(entityRef))
    .slice(0, MOST_CANDIDATES)
    .map(({ entity, entityRef }) => {
      const touches =
        neighbours.has(entityRef) ||
        neighboursOf(entity).some(ref => treated.has(ref));
      return {
        entityRef,
        obstacle: touches
          ? 'A dependency joins it with a treated service, so the change may reach it.'
          : null,
      };
    });
}
