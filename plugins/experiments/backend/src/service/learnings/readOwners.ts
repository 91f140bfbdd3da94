import { stringifyEntityRef } from '@backstage/catalog-model';
import type { ServiceContext } from '../context';
import { ownerOf } from '../drafts/resolveInput';

/**
 * The owners of services as the catalog says. A service without one, or that the catalog does not know, is left out; so are
 * all while the catalog does not answer, and whoever asks falls back to the owner of the experiment.
 */
export async function readOwners(
  context: ServiceContext,
  entityRefs: string[],
): Promise<Map<string, string>> {
  try {
    const { items } = await context.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await context.auth.getOwnServiceCredentials() },
    );
    return new Map(
      items.flatMap(entity => {
        const owner = entity && ownerOf(entity);
        return entity && owner
          ? [[stringifyEntityRef(entity).toLocaleLowerCase('en-US'), owner]]
          : [];
      }),
    );
  } catch (error) {
    context.logger.warn(`Owners of services could not be read: ${error}`);
    return new Map();
  }
}
