import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  FitnessReport,
  MetricCandidate,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import { toMetricInput } from '../metrics/toMetricInput';
import { resolveQuietly } from '../sources/resolveQuietly';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { EntityReader } from '../targets/EntityReader';
import { toProposalTarget, type CandidatePreviews } from './CandidatePreviews';
import type { Proposal, ProposalFinder } from './ProposalFinder';
import { relevance } from './relevance';

const DEFAULT_LIMIT = 8;
const TEXT_WEIGHT = 0.75;

/** Proposes metrics of a service for a phrase. */
export class CandidateService {
  constructor(
    private readonly options: {
      proposals: ProposalFinder;
      registry: SourceRegistry;
      entities: EntityReader;
      /** Verdicts of fitness reports, by the id of the definition. */
      verdicts(
        entityRef: string,
        metricIds: string[],
      ): Promise<ReadonlyMap<string, FitnessReport['verdict']>>;
      previews: CandidatePreviews;
    },
  ) {}

  /** Best first; sources that fail are named, not thrown. */
  async propose(
    request: { entityRef: string; text?: string; limit?: number },
    credentials: BackstageCredentials,
  ): Promise<{ items: MetricCandidate[]; failures: SourceFailure[] }> {
    const { entity, entityRef } = await this.options.entities.require(
      request.entityRef,
      credentials,
    );
    const { proposals, failures } = await this.options.proposals.find(
      entity,
      entityRef,
    );
    const best = rank(proposals, request.text ?? '').slice(
      0,
      request.limit ?? DEFAULT_LIMIT,
    );
    const verdicts = await this.options.verdicts(
      entityRef,
      best.flatMap(({ proposal }) => proposal.existing?.id ?? []),
    );
    const items = await Promise.all(
      best.map(async ({ proposal, score }) => ({
        ...(await this.toCandidate(proposal, score, entity, entityRef)),
        fitness: verdicts.get(proposal.existing?.id ?? '') ?? null,
      })),
    );
    return { items, failures };
  }

  private async toCandidate(
    proposal: Proposal,
    score: number,
    entity: Entity,
    entityRef: string,
  ): Promise<Omit<MetricCandidate, 'fitness'>> {
    const { existing, reason } = proposal;
    const metric = existing ?? proposal.metric;
    const preview = await this.options.previews.read(metric, entity, entityRef);
    return {
      metric: existing ? toMetricInput(existing) : proposal.metric,
      existingMetricId: existing?.id ?? null,
      resolvedQuery: resolveQuietly(
        this.options.registry.get(metric.sourceId),
        toProposalTarget(metric, entity),
        preview.stepSeconds,
      ),
      reason,
      score,
      preview,
    };
  }
}

function rank(proposals: Proposal[], text: string) {
  return proposals
    .map(proposal => {
      const fit = relevance(text, proposal.metric);
      // What matches no word is no answer to the phrase, however sure the source is.
      const score =
        fit === 0
          ? 0
          : TEXT_WEIGHT * fit +
            (1 - TEXT_WEIGHT) * Math.min(1, Math.max(0, proposal.match));
      return { proposal, score: Math.round(score * 1000) / 1000 };
    })
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(Boolean(b.proposal.existing)) -
          Number(Boolean(a.proposal.existing)) ||
        (a.proposal.metric.name < b.proposal.metric.name ? -1 : 1),
    );
}
