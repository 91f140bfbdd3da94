import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_MEMBER_OF, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_ACCOUNTS } from '../organisation/accounts';
import { ROLE_CLAIMS } from '../organisation/roles';
import { SERVICES, serviceRef } from '../organisation/teams';

/** Whether the catalog has an entity, and of people which groups they are in: that comes a moment later. */
function isThere(entity: Entity | undefined): boolean {
  if (!entity) return false;
  return (
    entity.kind !== 'User' ||
    (entity.relations ?? []).some(({ type }) => type === RELATION_MEMBER_OF)
  );
}

/**
 * Waits until the catalog has the demo's services, its people with their groups, and the group from outside that an
 * experiment is shared with; it takes them in after its own start.
 *
 * @throws Error when they do not appear in time
 */
export async function waitForCatalog(
  catalog: CatalogService,
  auth: AuthService,
  options: { seconds: number },
): Promise<void> {
  const entityRefs = [
    ...SERVICES.map(serviceRef),
    ...DEMO_ACCOUNTS.map(({ ref }) => ref),
    ROLE_CLAIMS.guest,
  ];
  let missing = entityRefs.length;
  for (let waited = 0; waited < options.seconds; waited += 0.25) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    missing = items.filter(item => !isThere(item)).length;
    if (missing === 0) return;
    await sleep(250);
  }
  throw new Error(
    `The catalog lacks ${missing} of ${entityRefs.length} entities of the demo organisation after ${options.seconds} s`,
  );
}
