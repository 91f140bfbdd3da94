import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROLE_CLAIMS } from '../organisation/roles';
import { SERVICES, serviceRef } from '../organisation/teams';

/**
 * Waits until the catalog has the demo's services, and the group from outside that an experiment is shared with; it takes
 * them in after its own start.
 *
 * @throws Error when they do not appear in time
 */
export async function waitForCatalog(
  catalog: CatalogService,
  auth: AuthService,
  options: { seconds: number },
): Promise<void> {
  const entityRefs = [...SERVICES.map(serviceRef), ROLE_CLAIMS.guest];
  let missing = entityRefs.length;
  for (let waited = 0; waited < options.seconds; waited += 0.25) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['metadata.name'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    missing = items.filter(item => !item).length;
    if (missing === 0) return;
    await sleep(250);
  }
  throw new Error(
    `The catalog lacks ${missing} of ${entityRefs.length} entities of the demo organisation after ${options.seconds} s`,
  );
}
