import { LRUCache } from 'lru-cache';
import type { RevisionStore } from '../../../store/delivery/RevisionStore';
import type { DeliveryService } from '../ingest/ServiceDirectory';
import type { KnownService } from './readService';

/** Of all services together; so many take about 70 MB. */
const MAX_KEPT = 200_000;

interface Kept {
  state: string;
  known: KnownService;
}

/** How much of a service is kept: its events, with the steps of roll-outs. */
function sizeOf({ delivery }: KnownService): number {
  const { releases, changes, incidents, defects } = delivery;
  const steps = releases.reduce(
    (sum, { release }) => sum + release.deployment.steps.length,
    0,
  );
  return (
    1 +
    releases.length +
    steps +
    changes.length +
    incidents.length +
    defects.length
  );
}

/**
 * Keeps what is known about services for as long as it stays the same. Every request asks the database for the
 * revisions of the facts, so that what another replica takes in counts at once.
 */
export class ServiceCache {
  private readonly kept: LRUCache<string, Kept>;
  private readonly pending = new Map<string, Promise<KnownService>>();

  /** @param options.maxKept - events of all services together */
  constructor(
    private readonly options: { revisions: RevisionStore; maxKept?: number },
  ) {
    this.kept = new LRUCache({
      maxSize: options.maxKept ?? MAX_KEPT,
      sizeCalculation: ({ known }) => sizeOf(known),
    });
  }

  /**
   * What is kept, if it is of the state that the service is in now; else it is read, once for all who ask meanwhile.
   *
   * @param read - reads the facts as they are now
   */
  async of(
    service: DeliveryService,
    read: () => Promise<KnownService>,
  ): Promise<KnownService> {
    const { entityRef } = service;
    // Before the facts: what is kept may be newer than its state says, never older.
    const state = await this.stateOf(service);
    const kept = this.kept.get(entityRef);
    if (kept?.state === state) return kept.known;
    const key = `${entityRef}\n${state}`;
    return this.pending.get(key) ?? this.start(key, { entityRef, state }, read);
  }

  private start(
    key: string,
    { entityRef, state }: { entityRef: string; state: string },
    read: () => Promise<KnownService>,
  ): Promise<KnownService> {
    const pending = read()
      .then(known => {
        // One state of each service: an older one is not asked for again.
        this.kept.set(entityRef, { state, known });
        return known;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, pending);
    return pending;
  }

  /** Everything that what is known follows from; the rules stay the same while the program runs. */
  private async stateOf(service: DeliveryService): Promise<string> {
    const { entityRef, repository, paths, targets, production } = service;
    const revisions = await this.options.revisions.of(entityRef, repository);
    return JSON.stringify([
      revisions.service,
      revisions.repository,
      repository,
      paths,
      targets,
      production,
    ]);
  }
}
