import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { normalizeEntityRef } from '@hone/common';

const CHUNK = 500;

/** Looks services up in the catalog with the caller's rights, in bulk. */
export class EntityReader {
  constructor(private readonly catalog: CatalogService) {}

  /** The entities that exist and that the caller may read, by normalized reference. */
  async find(
    entityRefs: Iterable<string>,
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const refs = [...new Set(entityRefs)];
    const found = new Map<string, Entity>();
    for (let i = 0; i < refs.length; i += CHUNK) {
      const chunk = refs.slice(i, i + CHUNK);
      const { items } = await this.catalog.getEntitiesByRefs(
        { entityRefs: chunk },
        { credentials },
      );
      items.forEach((entity, index) => {
        if (entity) found.set(chunk[index], entity);
      });
    }
    return found;
  }

  /** @throws NotFoundError when it does not exist or the caller may not read it */
  async require(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<{ entityRef: string; entity: Entity }> {
    const ref = normalizeEntityRef(entityRef);
    const entity = (await this.find([ref], credentials)).get(ref);
    if (!entity) throw unknownEntity(ref);
    return { entityRef: ref, entity };
  }
}

/** The answer for an entity that is not there or not to be seen. */
export function unknownEntity(entityRef: string): NotFoundError {
  return new NotFoundError(
    `The catalog has no entity ${entityRef} that you may read`,
  );
}
