import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { Caller, ServiceContext } from '../context';

function displayName(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof name === 'string' ? name : entity?.metadata.title;
}

/**
 * The name of an owner as people say it; its short name where the catalog has no other, or does not answer.
 */
export async function ownerTitle(
  context: ServiceContext,
  caller: Caller,
  ownerRef: string,
): Promise<string> {
  const short = parseEntityRef(ownerRef).name;
  try {
    const entity = await context.catalog.getEntityByRef(ownerRef, {
      credentials: caller.credentials,
    });
    return displayName(entity) ?? short;
  } catch (error) {
    context.logger.warn(`The catalog does not name ${ownerRef}: ${error}`);
    return short;
  }
}
