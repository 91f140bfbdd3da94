import { newId } from '@hone/node';
import { computePriority } from '../service/ideas/priority/computePriority';
import type { IdeaRecord } from '../store/ideas';

/**
 * An open idea.
 */
export function ideaRecord(change: Partial<IdeaRecord> = {}): IdeaRecord {
  const at = new Date('2026-06-01T00:00:00Z');
  const idea = {
    id: newId(),
    number: 0,
    title: 'Circuit breaker on issuer calls',
    entityRef: 'component:default/cart-api',
    ownerRef: 'group:default/checkout',
    hypothesis: {
      problem: 'Calls to issuers time out and are repeated.',
      solution: 'A circuit breaker.',
      metric: 'Fewer minutes of time-outs.',
    },
    metricId: null,
    nature: 'systemic' as const,
    source: { type: 'person' as const, ref: null, url: null, label: null },
    factors: { ratePerMonth: 1, impact: 100 },
    forecast: null,
    moved: null,
    votes: 0,
    status: 'open' as const,
    mergedInto: null,
    chosenAt: null,
    simulated: false,
    createdBy: 'user:default/ada',
    createdAt: at,
    updatedAt: at,
    revision: 1,
    ...change,
  };
  return { ...computePriority(idea), ...idea };
}
