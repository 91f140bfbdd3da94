import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { IncidentLinkInput } from '@hone/backstage-plugin-metrics-common';
import { revisionConflict, type Clock } from '@hone/node';
import type { LinkCause, LinkStore } from '../../../store/delivery/LinkStore';
import { principalOf } from '../../metrics/principalOf';
import type { EntityReader } from '../../targets/EntityReader';
import { requireServices } from '../read/requireServices';
import type {
  EvaluatedService,
  ServiceEvaluator,
} from '../read/ServiceEvaluator';
import type { LinkedIncident } from '../rules/causes';
import { requireLinkable } from './requireLinkable';
import { toIncidentLink, type KnownLink } from './toIncidentLink';

/** As many changes of one link as anybody reads. */
const MAX_CHANGES = 50;

/** Which incident of which service. */
interface Place {
  entityRef: string;
  incident: string;
}

function toLinkCause(cause: IncidentLinkInput['cause']): LinkCause {
  if (cause.type !== 'deployment') return { type: cause.type };
  if (!cause.deployment) {
    throw new InputError(
      'cause.deployment is missing: the type "deployment" needs the id of one',
    );
  }
  return { type: 'deployment', id: cause.deployment };
}

function trimmedReason(reason: string): string {
  const text = reason.trim();
  if (text === '') {
    throw new InputError(
      'reason has to say why the link is changed, but blank text was given',
    );
  }
  return text;
}

/** What people say about the causes of incidents. */
export class LinkService {
  constructor(
    private readonly options: {
      evaluator: ServiceEvaluator;
      entities: EntityReader;
      links: LinkStore;
      clock: Clock;
    },
  ) {}

  /** @throws NotFoundError without such a service or incident */
  async get(
    place: Place,
    credentials: BackstageCredentials,
  ): Promise<KnownLink> {
    const { evaluated, found } = await this.find(place, credentials);
    return this.describe(evaluated, found);
  }

  /**
   * Links an incident to a deployment or to none, or leaves it to the rules again.
   *
   * @throws NotFoundError without such a service, incident or deployment; InputError for a deployment that is another
   *   service's or counts as none; ConflictError when another revision stands
   */
  async set(
    input: IncidentLinkInput,
    revision: number,
    credentials: BackstageCredentials,
  ): Promise<KnownLink> {
    const { links, clock } = this.options;
    const to = toLinkCause(input.cause);
    const reason = trimmedReason(input.reason);
    const { evaluated, found } = await this.find(input, credentials);
    if (to.type === 'deployment') {
      await requireLinkable(to.id, evaluated, this.options, credentials);
    }
    const { entityRef } = evaluated;
    const standing = await links.get(entityRef, input.incident);
    const isChanged =
      standing.revision === revision &&
      (await links.change(entityRef, input.incident, {
        revision: revision + 1,
        from: {
          cause: standing.cause.type,
          deploymentId: found.cause?.deploymentId ?? null,
        },
        to,
        reason,
        changedBy: principalOf(credentials),
        changedAt: clock.now(),
      }));
    if (!isChanged) {
      throw revisionConflict(`The link of ${input.incident}`, revision);
    }
    return this.get(input, credentials);
  }

  private async find(
    { entityRef, incident }: Place,
    credentials: BackstageCredentials,
  ): Promise<{ evaluated: EvaluatedService; found: LinkedIncident }> {
    const { entities, evaluator } = this.options;
    const [service] = await requireServices(entities, [entityRef], credentials);
    const evaluated = await evaluator.evaluate(service.entityRef);
    const found = evaluated.delivery.incidents.find(
      one => one.incident.id === incident,
    );
    if (!found) {
      throw new NotFoundError(
        `${service.entityRef} has no incident "${incident}"`,
      );
    }
    return { evaluated, found };
  }

  private async describe(
    evaluated: EvaluatedService,
    found: LinkedIncident,
  ): Promise<KnownLink> {
    const { links } = this.options;
    const { entityRef } = evaluated;
    const { id } = found.incident;
    const [standing, changes] = await Promise.all([
      links.get(entityRef, id),
      links.changes(entityRef, id, MAX_CHANGES),
    ]);
    return toIncidentLink(evaluated, found, { standing, changes });
  }
}
