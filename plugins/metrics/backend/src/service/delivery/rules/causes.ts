import type { DeliveryRules, Incident, ServiceFacts } from './facts';
import type { ShippedChange } from './leadTimes';
import type { Release } from './releases';

/** How sure a link from an incident to a deployment is, from best to worst. */
export type LinkConfidence = 'person' | 'explicit' | 'content' | 'window';

/** The roll-out that an incident is linked to. */
export interface Cause {
  deploymentId: string;
  confidence: LinkConfidence;
}

/** An incident with its cause, if one is known. */
export interface LinkedIncident {
  incident: Incident;
  cause: Cause | null;
  /** What stands without the word of a person. */
  automatic: Cause | null;
}

/** The beginning of an incident: impact, else detection, else the ticket. */
export function startOf(incident: Incident): number {
  return incident.impactAt ?? incident.detectedAt ?? incident.createdAt;
}

/** What the cause of an incident is looked up in. */
interface Causes {
  /** The deployment that shipped a change, by commit. */
  shippedIn: ReadonlyMap<string, string>;
  /** The roll-out that first brought a content, by digest. */
  broughtBy: ReadonlyMap<string, string>;
  /** Roll-outs that an incident may follow, in the order of time. */
  arrivals: readonly { id: string; at: number }[];
  linkWindowMs: number;
}

function causesOf(
  releases: readonly Release[],
  changes: readonly ShippedChange[],
  { linkWindowMs }: DeliveryRules,
): Causes {
  const broughtBy = new Map<string, string>();
  const arrivals: { id: string; at: number }[] = [];
  for (const { deployment, kind, at } of releases) {
    const { id, digest } = deployment;
    // The same content again is no new cause: the first that brought it counts.
    if (digest !== null && kind !== 'rollback' && !broughtBy.has(digest)) {
      broughtBy.set(digest, id);
    }
    if (at !== null && (kind === 'deployment' || kind === 'escaped')) {
      arrivals.push({ id, at });
    }
  }
  const shippedIn = new Map(
    changes.map(change => [change.sha, change.deploymentId]),
  );
  return { shippedIn, broughtBy, arrivals, linkWindowMs };
}

/** The last roll-out up to an instant, if it is not too long ago. */
function lastBefore(
  instant: number,
  { arrivals, linkWindowMs }: Causes,
): string | null {
  let [low, high] = [0, arrivals.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (arrivals[middle].at <= instant) low = middle + 1;
    else high = middle;
  }
  const last = arrivals[low - 1];
  return last && instant - last.at <= linkWindowMs ? last.id : null;
}

/** What the source and the rules say, without people. */
function automaticCause(incident: Incident, causes: Causes): Cause | null {
  const { link } = incident;
  const found = (
    deploymentId: string | null | undefined,
    confidence: LinkConfidence,
  ) => (deploymentId ? { deploymentId, confidence } : null);
  switch (link?.type) {
    case 'none':
      return null;
    case 'deployment':
      return { deploymentId: link.id, confidence: 'explicit' };
    case 'change':
      return found(causes.shippedIn.get(link.sha), 'content');
    case 'digest':
      return found(causes.broughtBy.get(link.digest), 'content');
    default:
      return found(lastBefore(startOf(incident), causes), 'window');
  }
}

/**
 * The incidents in the order of their beginnings, with their causes; what a person said goes before everything else.
 */
export function linkIncidents(
  facts: Pick<ServiceFacts, 'incidents'>,
  releases: readonly Release[],
  changes: readonly ShippedChange[],
  rules: DeliveryRules,
): LinkedIncident[] {
  const causes = causesOf(releases, changes, rules);
  const inOrder = [...facts.incidents].sort(
    (a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1),
  );
  return inOrder.map(incident => {
    const automatic = automaticCause(incident, causes);
    const { person } = incident;
    if (!person) return { incident, cause: automatic, automatic };
    const cause =
      person.type === 'deployment'
        ? { deploymentId: person.id, confidence: 'person' as const }
        : null;
    return { incident, cause, automatic };
  });
}

/** How sure it is what caused an incident without the word of a person, or that nothing did; null when nobody knows. */
export function automaticConfidence({
  incident,
  automatic,
}: LinkedIncident): LinkConfidence | null {
  const isDenied = incident.link?.type === 'none';
  return automatic?.confidence ?? (isDenied ? 'explicit' : null);
}

/** How sure it is what caused an incident, or that nothing did; null when nobody knows. */
export function causeConfidence(linked: LinkedIncident): LinkConfidence | null {
  return linked.incident.person ? 'person' : automaticConfidence(linked);
}
