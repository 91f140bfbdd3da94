import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { normalizeEntityRef } from '@hone/common';
import { unknownEntity, type EntityReader } from '../../targets/EntityReader';

/** A service that the caller may read. */
export interface ReadableService {
  entityRef: string;
  entity: Entity;
}

/**
 * Services that exist and that the caller may read, each once.
 *
 * @throws NotFoundError that names the first other one
 */
export async function requireServices(
  entities: EntityReader,
  entityRefs: readonly string[],
  credentials: BackstageCredentials,
): Promise<ReadableService[]> {
  const refs = [...new Set(entityRefs.map(ref => normalizeEntityRef(ref)))];
  const found = await entities.find(refs, credentials);
  return refs.map(entityRef => {
    const entity = found.get(entityRef);
    if (!entity) throw unknownEntity(entityRef);
    return { entityRef, entity };
  });
}
