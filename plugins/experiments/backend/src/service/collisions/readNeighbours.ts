import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import type { Caller, ServiceContext } from '../context';
import type { Neighbours } from './design/types';

/** Of one service; hubs with more would collide with everything. */
const MOST_NEIGHBOURS = 100;
const MOST_READ = 1000;

/**
 * What the catalog says of dependencies.
 */
export interface KnownNeighbours {
  neighbours: Neighbours;
  /** False when the catalog did not answer. */
  known: boolean;
}

function related(entity: Entity | undefined, types: string[]): string[] {
  return (entity?.relations ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}

async function readEntities(
  context: ServiceContext,
  caller: Caller,
  refs: Iterable<string>,
): Promise<Map<string, Entity>> {
  const entityRefs = [...new Set(refs)].slice(0, MOST_READ);
  if (entityRefs.length === 0) return new Map();
  const { items } = await context.catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata', 'relations'] },
    { credentials: caller.credentials },
  );
  return new Map(
    items.flatMap((entity, i) => (entity ? [[entityRefs[i], entity]] : [])),
  );
}

/**
 * The services that a dependency joins with some others, in either direction and also by an API, in two bulk reads. A
 * catalog that does not answer must not fail a page: nothing is joined then.
 */
export async function readNeighbours(
  context: ServiceContext,
  caller: Caller,
  services: Iterable<string>,
): Promise<KnownNeighbours> {
  try {
    const entities = await readEntities(context, caller, services);
    const apisOf = (entity: Entity) =>
      related(entity, [RELATION_CONSUMES_API, RELATION_PROVIDES_API]);
    const apis = await readEntities(
      context,
      caller,
      [...entities.values()].flatMap(apisOf),
    );
    const joined = [...entities].map(([service, entity]) => {
      const found = new Set([
        ...related(entity, [RELATION_DEPENDS_ON, RELATION_DEPENDENCY_OF]),
        ...related(entity, [RELATION_CONSUMES_API]).flatMap(api =>
          related(apis.get(api), [RELATION_API_PROVIDED_BY]),
        ),
        ...related(entity, [RELATION_PROVIDES_API]).flatMap(api =>
          related(apis.get(api), [RELATION_API_CONSUMED_BY]),
        ),
      ]);
      found.delete(service);
      return [service, new Set([...found].slice(0, MOST_NEIGHBOURS))] as const;
    });
    return { neighbours: symmetric(joined), known: true };
  } catch (error) {
    context.logger.warn(`The catalog does not tell dependencies: ${error}`);
    return { neighbours: new Map(), known: false };
  }
}

/** A neighbour's neighbour is oneself, also where only one side was read. */
function symmetric(
  joined: readonly (readonly [string, ReadonlySet<string>])[],
): Neighbours {
  const all = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = all.get(from) ?? new Set();
    known.add(to);
    all.set(from, known);
  };
  for (const [service, others] of joined) {
    for (const other of others) {
      add(service, other);
      add(other, service);
    }
  }
  return all;
}
