import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type {
  Metric,
  MetricCandidate,
  MetricInput,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricStore } from '../../store/MetricStore';
import { toMetricInput } from '../metrics/toMetricInput';
import { resolveQuietly } from '../sources/resolveQuietly';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { EntityReader } from '../targets/EntityReader';
import { toProposalTarget, type CandidatePreviews } from './CandidatePreviews';
import { relevance } from './relevance';

const DEFAULT_LIMIT = 8;
const MAX_DEFINED = 200;
const TEXT_WEIGHT = 0.75;

interface Proposal {
  metric: MetricInput;
  existing: Metric | undefined;
  reason: string;
  match: number;
}

/** Two definitions that read the same series. */
function identity(metric: MetricInput): string {
  const query = Object.entries(metric.query).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  // Pushed metrics have no query: their name is what they read.
  const name = query.length === 0 ? metric.name : '';
  return JSON.stringify([metric.sourceId, metric.kind, query, name]);
}

/** Proposes metrics of a service for a phrase. */
export class CandidateService {
  constructor(
    private readonly options: {
      metrics: MetricStore;
      registry: SourceRegistry;
      caller: SourceCaller;
      entities: EntityReader;
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
    const [defined, discovered] = await Promise.all([
      this.options.metrics.list({ entityRef }, { limit: MAX_DEFINED }),
      this.discover(entity),
    ]);
    const proposals = merge(defined, discovered.proposals, entityRef);
    const best = rank(proposals, request.text ?? '').slice(
      0,
      request.limit ?? DEFAULT_LIMIT,
    );
    const items = await Promise.all(
      best.map(async ({ proposal, score }) =>
        this.toCandidate(proposal, score, entity, entityRef),
      ),
    );
    return { items, failures: discovered.failures };
  }

  private async discover(entity: Entity) {
    const { registry, caller } = this.options;
    const failures: SourceFailure[] = [];
    const found = await Promise.all(
      registry.all().map(async source => {
        if (!source.discover) return [];
        try {
          return await caller.call(source, options =>
            source.discover!(entity, options),
          );
        } catch (error) {
          failures.push({
            sourceId: source.id,
            message: isError(error) ? error.message : String(error),
          });
          return [];
        }
      }),
    );
    return { failures, proposals: found.flat() };
  }

  private async toCandidate(
    proposal: Proposal,
    score: number,
    entity: Entity,
    entityRef: string,
  ): Promise<MetricCandidate> {
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

function merge(
  defined: Metric[],
  discovered: { metric: MetricInput; reason: string; match: number }[],
  entityRef: string,
): Proposal[] {
  const known = new Map<string, Metric>();
  for (const metric of defined) {
    const key = identity(metric);
    // A service's own definition goes before one that fits every service.
    if (!known.has(key) || metric.entityRef !== null) known.set(key, metric);
  }
  const proposals = new Map<string, Proposal>();
  for (const { metric, reason, match } of discovered) {
    const key = identity(metric);
    if (!proposals.has(key)) {
      proposals.set(key, { metric, reason, match, existing: known.get(key) });
    }
  }
  for (const [key, metric] of known) {
    if (proposals.has(key)) continue;
    proposals.set(key, {
      metric: toMetricInput(metric),
      existing: metric,
      match: metric.entityRef === null ? 0.5 : 1,
      reason:
        metric.entityRef === null
          ? `"${metric.title}" is defined for every service.`
          : `"${metric.title}" is defined for ${entityRef}.`,
    });
  }
  return [...proposals.values()];
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
