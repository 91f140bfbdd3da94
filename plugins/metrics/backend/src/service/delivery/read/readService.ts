import type { FactStore } from '../../../store/delivery/FactStore';
import type { LinkStore } from '../../../store/delivery/LinkStore';
import type { DeliveryService } from '../ingest/ServiceDirectory';
import {
  attributeService,
  type AttributedDelivery,
} from '../rules/evaluateService';
import { DEFAULT_RULES } from '../rules/facts';
import { toServiceFacts } from './toServiceFacts';
import { withPersonLinks } from './withPersonLinks';

/** More than a busy service has in years; what is beyond is cut off at the old end. */
export const MAX_FACTS = 50_000;

const KINDS = [
  'deployment',
  'deployment-step',
  'deployment-abort',
  'incident',
  'defect',
] as const;

/** What follows from what is known about a service, whatever the time is. */
export interface KnownService {
  delivery: AttributedDelivery;
  /** Where its own facts came from. */
  sources: string[];
  /** The instant of the oldest fact that was read, when there are more; null when all were. */
  countedSince: number | null;
}

/** Reads the facts of a service, with what people said about them, and applies the rules. */
export async function readService(
  service: DeliveryService,
  { facts, links }: { facts: FactStore; links: LinkStore },
): Promise<KnownService> {
  const { entityRef, repository } = service;
  // One more than is counted, to know whether there are more.
  const options = { from: 0, limit: MAX_FACTS + 1 };
  const [own, commits, standing] = await Promise.all([
    facts.ofService(entityRef, { ...options, kinds: [...KINDS] }),
    facts.commits(repository ? [repository] : [], options),
    links.ofService(entityRef, MAX_FACTS),
  ]);
  const counted = own.slice(0, MAX_FACTS);
  const known = withPersonLinks(
    toServiceFacts(service, [...counted, ...commits.slice(0, MAX_FACTS)]),
    standing,
  );
  return {
    delivery: attributeService(known, DEFAULT_RULES),
    sources: [...new Set(counted.map(fact => fact.source))],
    countedSince: own.length > MAX_FACTS ? counted[MAX_FACTS - 1].at : null,
  };
}
