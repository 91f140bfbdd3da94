import { createServiceFactory } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

type QueryRequest = Parameters<CatalogService['queryEntities']>[0];

const CURSOR = /^([a-z,]+)\+(\d+)$/;

/** Which kinds a request asks for and from where on; undefined when it asks for something else. */
function readPosition(request: QueryRequest) {
  if (request && 'cursor' in request) {
    const [, kinds, offset] = CURSOR.exec(request.cursor) ?? [];
    return kinds ? { kinds, offset: Number(offset) } : undefined;
  }
  const filter = request && 'filter' in request ? request.filter : undefined;
  if (!filter || Array.isArray(filter)) return undefined;
  const { kind, ...others } = filter;
  if (!kind || Object.keys(others).length > 0) return undefined;
  const kinds = [kind]
    .flat()
    .map(one => String(one))
    .sort();
  return { kinds: kinds.join(',').toLocaleLowerCase('en-US'), offset: 0 };
}

/**
 * A catalog in memory whose answers cost what they hold and not what the catalog holds: Backstage's own goes through all
 * entities for every request, which would be measured along with the plugin.
 */
export function createCatalog(entities: Entity[]) {
  const catalog: CatalogService = catalogServiceMock({ entities });
  const byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
  const ofKinds = new Map<string, Entity[]>();
  const listKinds = (kinds: string) => {
    const known = ofKinds.get(kinds);
    if (known) return known;
    const wanted = kinds.split(',');
    const found = entities.filter(({ kind }) =>
      wanted.includes(kind.toLocaleLowerCase('en-US')),
    );
    ofKinds.set(kinds, found);
    return found;
  };
  const queryAll = catalog.queryEntities.bind(catalog);
  catalog.getEntitiesByRefs = async ({ entityRefs }) => ({
    items: entityRefs.map(ref => byRef.get(ref)),
  });
  catalog.queryEntities = async (request, options) => {
    const position = readPosition(request);
    if (!position) return queryAll(request, options);
    const { kinds, offset } = position;
    const all = listKinds(kinds);
    const end = offset + (request?.limit ?? all.length);
    return {
      items: all.slice(offset, end),
      totalItems: all.length,
      pageInfo: end < all.length ? { nextCursor: `${kinds}+${end}` } : {},
    };
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  });
}
