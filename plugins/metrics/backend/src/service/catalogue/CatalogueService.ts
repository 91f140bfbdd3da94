import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  CatalogueEntry,
  FitnessReport,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import type { Proposal, ProposalFinder } from '../candidates/ProposalFinder';
import { ownerOf } from '../delivery/ingest/ownerOf';
import type { EntityReader } from '../targets/EntityReader';
import type { HealthReader } from './HealthReader';
import { SIGNAL_ORDER, signalOf } from './signalOf';

const MAX_ENTRIES = 60;

/** What other parts of the domain know about the definitions of a service. */
interface Marks {
  /** Watches of a service, by the id of their definition. */
  watchIds(entityRef: string): Promise<ReadonlyMap<string, string>>;
  /** Verdicts of the newest fitness reports, by the id of their definition. */
  verdicts(
    entityRef: string,
    metricIds: string[],
  ): Promise<ReadonlyMap<string, FitnessReport['verdict']>>;
}

function inOrder(proposals: readonly Proposal[]): Proposal[] {
  const placeOf = (proposal: Proposal) => [
    SIGNAL_ORDER.indexOf(signalOf(proposal.metric)),
    proposal.existing ? 0 : 1,
    -proposal.match,
  ];
  return proposals
    .map(proposal => ({ proposal, place: placeOf(proposal) }))
    .sort((a, b) => {
      const i = a.place.findIndex((part, k) => part !== b.place[k]);
      return i >= 0
        ? a.place[i] - b.place[i]
        : a.proposal.metric.title.localeCompare(b.proposal.metric.title, 'en');
    })
    .map(({ proposal }) => proposal);
}

/** A definition that fits every service may mean nothing to this one. */
function withDataFirst(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const isEmpty = ({ health }: CatalogueEntry) =>
    health.state === 'silent' && health.lastAt === null;
  return [
    ...entries.filter(entry => !isEmpty(entry)),
    ...entries.filter(isEmpty),
  ];
}

/** All metrics of a service: defined, or found by the conventions that its sources know. */
export class CatalogueService {
  constructor(
    private readonly options: {
      proposals: ProposalFinder;
      entities: EntityReader;
      health: HealthReader;
      marks: Marks;
    },
  ) {}

  /** @throws NotFoundError when the service is not there or not to be read */
  async of(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<{
    items: CatalogueEntry[];
    failures: SourceFailure[];
    more: number;
  }> {
    const { proposals, entities, marks } = this.options;
    const { entity, entityRef } = await entities.require(ref, credentials);
    const found = await proposals.find(entity, entityRef);
    const shown = inOrder(found.proposals).slice(0, MAX_ENTRIES);
    const ids = shown.flatMap(({ existing }) => existing?.id ?? []);
    const [watchIds, verdicts] = await Promise.all([
      marks.watchIds(entityRef),
      marks.verdicts(entityRef, ids),
    ]);
    const items = await Promise.all(
      shown.map(async proposal => ({
        ...(await this.describe(proposal, entity, entityRef)),
        watchId: watchIds.get(proposal.existing?.id ?? '') ?? null,
        fitness: verdicts.get(proposal.existing?.id ?? '') ?? null,
      })),
    );
    const more = found.proposals.length - shown.length;
    return { items: withDataFirst(items), failures: found.failures, more };
  }

  private async describe(
    { metric, existing, reason }: Proposal,
    entity: Entity,
    entityRef: string,
  ) {
    const id = existing?.id;
    const health = await this.options.health.read(
      { metric: { ...metric, ...(id === undefined ? {} : { id }) }, entity },
      entityRef,
    );
    return {
      metric,
      metricId: id ?? null,
      signal: signalOf(metric),
      reason,
      owner: metric.owner ?? (ownerOf(entity) || null),
      health,
    };
  }
}
