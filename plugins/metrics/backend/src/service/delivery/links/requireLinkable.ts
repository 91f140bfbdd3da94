import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { LinkStore } from '../../../store/delivery/LinkStore';
import type { EntityReader } from '../../targets/EntityReader';
import type { EvaluatedService } from '../read/ServiceEvaluator';
import type { ReleaseKind } from '../rules/releases';

/** What counts neither as delivered nor as failed, and why. */
const NOT_COUNTED: { [kind in ReleaseKind]?: string } = {
  redeploy: 'the same content again',
  rollback: 'older content put back',
};

/**
 * Makes sure that an incident may be linked to a deployment of this service.
 *
 * @throws InputError when it is another service's that the caller may read, or does not count; NotFoundError otherwise
 */
export async function requireLinkable(
  id: string,
  { entityRef, delivery, sources }: EvaluatedService,
  stores: { links: LinkStore; entities: EntityReader },
  credentials: BackstageCredentials,
): Promise<void> {
  const known = delivery.releases.find(
    ({ release }) => release.deployment.id === id,
  );
  const why = known && NOT_COUNTED[known.release.kind];
  if (why) {
    throw new InputError(
      `Deployment "${id}" is ${why} and counts as no deployment; name the one that brought the content, or none`,
    );
  }
  if (known) return;
  const owner = await stores.links.serviceOfDeployment(id, sources);
  // Whose deployment it is may be told only to those who may read that service.
  if (owner && owner !== entityRef) {
    const readable = await stores.entities.find([owner], credentials);
    if (readable.has(owner)) {
      throw new InputError(
        `Deployment "${id}" is one of ${owner}, but the incident is one of ${entityRef}; name a deployment of the same service, or none`,
      );
    }
  }
  throw new NotFoundError(
    `${entityRef} has no deployment "${id}" in production`,
  );
}
