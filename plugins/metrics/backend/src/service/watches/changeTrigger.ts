import type { ChangeTrigger } from '@hone/backstage-plugin-metrics-common';
import type { DeliveryFact, FactKind } from '../../store/delivery/types';

const HOUR_MS = 3_600_000;
const SHA_LENGTH = 7;

export const TRIGGER_KINDS: FactKind[] = [
  'deployment',
  'deployment-step',
  'flag-change',
];

type Body = Record<string, any>;

/** Where a trigger of a change is looked for: what takes effect may show before the instant that a step stands for. */
export function triggerWindow(change: { at: Date }, stepMs: number) {
  const at = change.at.getTime();
  return { from: at - HOUR_MS, to: at + 2 * stepMs + 1 };
}

function toTrigger(fact: DeliveryFact): ChangeTrigger {
  const body: Body = fact.body;
  const of = {
    at: new Date(fact.at).toISOString(),
    entityRef: fact.entityRef,
  };
  switch (fact.kind) {
    case 'flag-change':
      return { kind: 'flag-change', label: body.flag, url: null, ...of };
    case 'deployment-step':
      return {
        kind: 'deployment',
        label: `${body.deployment}, ${body.traffic} % of ${body.target}`,
        url: null,
        ...of,
      };
    default: {
      const commit = body.sha ? ` (${body.sha.slice(0, SHA_LENGTH)})` : '';
      return {
        kind: 'deployment',
        label: `${fact.externalId}${commit}`,
        url: body.url ?? null,
        ...of,
      };
    }
  }
}

/**
 * The newest of what happened to a service, where it counts as production.
 *
 * @param facts - the newest first
 */
export function newestTrigger(
  facts: readonly DeliveryFact[],
  production: readonly string[],
): ChangeTrigger | null {
  const found = facts.find(
    ({ kind, body }) =>
      kind !== 'deployment' ||
      production.includes(String((body as Body).environment)),
  );
  return found ? toTrigger(found) : null;
}
