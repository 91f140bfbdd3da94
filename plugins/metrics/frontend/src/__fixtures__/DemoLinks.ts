import type {
  IncidentLink,
  IncidentLinkInput,
  Release,
} from '@hone/backstage-plugin-metrics-common';
import { HoneApiError } from '@hone/common';

type Evidence = Release['evidence'][number];

const NO_CAUSE = { deployment: null, confidence: null };

/** Links of incidents in memory: what people said goes before what the demo says. */
export class DemoLinks {
  private readonly known = new Map<
    string,
    Pick<IncidentLink, 'revision' | 'type' | 'deployment' | 'changes'>
  >();

  /** Whether people may change links. */
  mayChange = true;

  constructor(private readonly now: () => number) {}

  /** Roll-outs with their incidents where people put them. */
  apply(releases: Release[]): Release[] {
    return releases.map(release => {
      const kept = release.evidence.filter(
        ({ type, id }) => type !== 'incident' || !this.isSet(id),
      );
      const moved = [...this.known].flatMap<Evidence>(([id, link]) =>
        link.type === 'deployment' && link.deployment === release.id
          ? [{ type: 'incident', id, confidence: 'person', url: null }]
          : [],
      );
      const evidence = [...kept, ...moved];
      const isFailed = evidence.some(({ type }) => type !== 'abort');
      if (evidence.length === release.evidence.length && moved.length === 0) {
        return release;
      }
      return { ...release, evidence, outcome: isFailed ? 'failed' : 'ok' };
    });
  }

  get(
    query: { entityRef: string; incident: string },
    releases: Release[],
  ): IncidentLink {
    const { entityRef, incident } = query;
    const found = releases.find(({ evidence }) =>
      evidence.some(({ type, id }) => type === 'incident' && id === incident),
    );
    const evidence = found?.evidence.find(({ id }) => id === incident);
    const automatic =
      found && evidence
        ? { deployment: found.id, confidence: evidence.confidence }
        : NO_CAUSE;
    const known = this.known.get(incident);
    const said =
      known && known.type !== 'automatic'
        ? { deployment: known.deployment, confidence: 'person' as const }
        : automatic;
    return {
      entityRef,
      incident,
      at: found?.at ?? new Date(this.now()).toISOString(),
      url: evidence?.url ?? null,
      revision: known?.revision ?? 0,
      type: known?.type ?? 'automatic',
      ...said,
      automatic,
      candidates: releases
        .filter(({ kind, at }) => at !== null && kind === 'deployment')
        .slice(0, 6)
        .map(({ id, kind, at, sha }) => ({ id, kind, at: at ?? '', sha })),
      changes: known?.changes ?? [],
      mayChange: this.mayChange,
    };
  }

  set(input: IncidentLinkInput, revision: number, releases: Release[]) {
    const { incident, cause, reason } = input;
    const before = this.get(input, releases);
    if (before.revision !== revision) {
      throw new HoneApiError({
        name: 'ConflictError',
        message: `The link of ${incident} was changed by somebody else after you opened it`,
        status: 409,
      });
    }
    const deployment = cause.deployment ?? null;
    this.known.set(incident, {
      revision: revision + 1,
      type: cause.type,
      deployment,
      changes: [
        {
          revision: revision + 1,
          from: { type: before.type, deployment: before.deployment },
          to: { type: cause.type, deployment },
          reason,
          changedBy: 'user:default/guest',
          changedAt: new Date(this.now()).toISOString(),
        },
        ...before.changes,
      ],
    });
    return this.get(input, releases);
  }

  private isSet(incident: string): boolean {
    const known = this.known.get(incident);
    return known !== undefined && known.type !== 'automatic';
  }
}
