import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import type { FactStore } from '../../store/delivery/FactStore';
import type { DeliveryFact } from '../../store/delivery/types';

type Body = Record<string, any>;

const KINDS = ['deployment', 'incident', 'flag-change'] as const;
/** Of all services of one answer; more marks than this cannot be told apart. */
export const MAX_LANE_ITEMS = 500;
const MAX_LABEL = 120;

function labelOf({ kind, externalId, body }: DeliveryFact): string {
  const { sha, flag, title }: Body = body;
  const text =
    (kind === 'deployment' && sha?.slice(0, 12)) ||
    (kind === 'flag-change' && flag) ||
    title ||
    externalId;
  return text.slice(0, MAX_LABEL);
}

function toLaneItem(fact: DeliveryFact): LaneItem {
  const { mitigatedAt, impactAt, detectedAt, url }: Body = fact.body;
  const at =
    fact.kind === 'incident' ? impactAt ?? detectedAt ?? fact.at : fact.at;
  return {
    kind: fact.kind as LaneItem['kind'],
    entityRef: fact.entityRef,
    at: new Date(at).toISOString(),
    until:
      fact.kind === 'incident' && mitigatedAt
        ? new Date(mitigatedAt).toISOString()
        : null,
    label: labelOf(fact),
    url: url ?? null,
  };
}

/** Deployments that went wrong before they reached anybody, and incidents that were taken back, did not happen. */
function happened({ kind, body }: DeliveryFact): boolean {
  const { status, withdrawn }: Body = body;
  return kind === 'deployment' ? status === 'succeeded' : withdrawn !== true;
}

/** What happened to services in a window, the oldest first; the newest ones when there is too much. */
export async function readLanes(
  facts: FactStore,
  entityRefs: readonly string[],
  window: { start: Date; end: Date },
): Promise<{ items: LaneItem[]; cut: boolean }> {
  const perService = Math.ceil(MAX_LANE_ITEMS / entityRefs.length);
  const found = await Promise.all(
    entityRefs.map(entityRef =>
      facts.ofService(entityRef, {
        kinds: [...KINDS],
        from: window.start.getTime(),
        to: window.end.getTime(),
        limit: perService + 1,
      }),
    ),
  );
  const items = found
    .flatMap(list => list.slice(0, perService))
    .filter(happened)
    .map(toLaneItem)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return { items, cut: found.some(list => list.length > perService) };
}
