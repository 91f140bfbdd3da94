import type { FactStore } from '../../../store/delivery/FactStore';
import type { DeliveryFact } from '../../../store/delivery/types';
import type {
  DeliveryService,
  ServiceDirectory,
} from '../../delivery/ingest/ServiceDirectory';
import { toServiceFacts } from '../../delivery/read/toServiceFacts';
import type { Deployment } from '../../delivery/rules/facts';
import {
  LOOK_AHEAD_MS,
  LOOK_BACK_MS,
  type NearbyChange,
} from '../rules/NearbyChange';

const KINDS = [
  'deployment',
  'deployment-step',
  'deployment-abort',
  'flag-change',
] as const;
/** Facts of one service; the newest count. */
const MAX_FACTS = 200;

/** When a roll-out began to reach people; null when it never did, as far as is known. */
function beganAt({ startedAt, completedAt, abort, steps }: Deployment) {
  if (abort && steps.length === 0) return null;
  return startedAt ?? completedAt;
}

function deploymentsOf(
  service: DeliveryService,
  facts: readonly DeliveryFact[],
): NearbyChange[] {
  const { deployments } = toServiceFacts(service, facts);
  return deployments.flatMap(deployment => {
    const at = beganAt(deployment);
    if (at === null) return [];
    return [
      {
        kind: 'deployment' as const,
        entityRef: service.entityRef,
        label: deployment.id,
        at,
        url: deployment.url ?? null,
      },
    ];
  });
}

function flagChangesOf(facts: readonly DeliveryFact[]): NearbyChange[] {
  return facts
    .filter(({ kind }) => kind === 'flag-change')
    .map(({ entityRef, externalId, at, body }) => ({
      kind: 'flag-change' as const,
      entityRef,
      label: typeof body.flag === 'string' ? body.flag : externalId,
      at,
      url: null,
    }));
}

/** Reads what was deployed to services and which of their flags changed near an instant. */
export class ChangeReader {
  constructor(
    private readonly options: { facts: FactStore; directory: ServiceDirectory },
  ) {}

  /** The nearest to the instant first. */
  async near(
    entityRefs: Iterable<string>,
    onset: number,
  ): Promise<NearbyChange[]> {
    const index = await this.options.directory.index();
    const services = [...entityRefs].flatMap(ref => index.get(ref) ?? []);
    const found = await Promise.all(
      services.map(service => this.ofService(service, onset)),
    );
    return found
      .flat()
      .sort((a, b) => Math.abs(a.at - onset) - Math.abs(b.at - onset));
  }

  private async ofService(
    service: DeliveryService,
    onset: number,
  ): Promise<NearbyChange[]> {
    const [from, to] = [onset - LOOK_BACK_MS, onset + LOOK_AHEAD_MS];
    const facts = await this.options.facts.ofService(service.entityRef, {
      kinds: [...KINDS],
      from,
      to,
      limit: MAX_FACTS,
    });
    const changes = [...deploymentsOf(service, facts), ...flagChangesOf(facts)];
    return changes.filter(({ at }) => at >= from && at < to);
  }
}
