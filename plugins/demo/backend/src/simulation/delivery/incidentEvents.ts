import { createRng } from '@hone/inference';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { serviceRef } from '../../organisation/teams';
import type { Batch } from './commits';
import type { SimulatedDefect } from './defects';
import { between, pickOne } from './draws';
import { versionOf } from './rolloutEvents';
import type { Rollout, SimulatedIncident } from './types';

const HOUR = 3_600_000;

type Incident = Extract<DeliveryEvent, { kind: 'incident' }>;

/** How those who write an incident down name its cause; the last way leaves it to be found by time. */
const NAMED_BY = [
  { by: 'deployment', share: 0.6 },
  { by: 'change', share: 0.15 },
  { by: 'digest', share: 0.15 },
  { by: 'nobody', share: 0.1 },
] as const;

const instant = (at: number) => new Date(at).toISOString();
const ordinal = (i: number) => String(i + 1).padStart(3, '0');

function nameCause(
  by: (typeof NAMED_BY)[number]['by'],
  cause: Rollout | null,
  batches: ReadonlyMap<Rollout, Batch>,
): Pick<Incident, 'cause'> {
  if (cause === null) return { cause: { type: 'none' } };
  const { commits, sha } = batches.get(cause)!;
  // A stopped canary shipped nothing, and nobody misses what a canary did.
  const way = cause.outcome === 'complete' ? by : 'deployment';
  if (way === 'nobody') return {};
  if (way === 'digest') {
    const { digest } = versionOf(cause, { commits, sha });
    return { cause: { type: 'digest', value: digest } };
  }
  const own = commits.find(commit => !commit.reverts && !commit.equivalentTo);
  return way === 'change' && own
    ? { cause: { type: 'change', value: own.sha } }
    : { cause: { type: 'deployment', value: cause.id } };
}

/** What a pager tells of the year's incidents. */
export function incidentEvents(
  incidents: readonly SimulatedIncident[],
  batches: ReadonlyMap<Rollout, Batch>,
  options: { now: number; seed: string },
): DeliveryEvent[] {
  const rng = createRng(`${options.seed}/delivery/incident-events`);
  return incidents.map((incident, i): Incident => {
    const { by } = pickOne(rng, NAMED_BY, way => way.share);
    const { mitigatedAt, createdAt } = incident;
    const closedAt =
      (mitigatedAt ?? Infinity) + Math.round(between(rng, 2, 30)) * HOUR;
    const isClosed = closedAt <= options.now;
    return {
      kind: 'incident',
      id: `INC-${ordinal(i)}`,
      version: instant(isClosed ? closedAt : mitigatedAt ?? createdAt),
      service: serviceRef(incident.service),
      impactAt: instant(incident.impactAt),
      detectedAt: instant(incident.detectedAt),
      createdAt: instant(createdAt),
      ...(mitigatedAt === null ? {} : { mitigatedAt: instant(mitigatedAt) }),
      ...(isClosed ? { closedAt: instant(closedAt) } : {}),
      ...nameCause(by, incident.cause, batches),
    };
  });
}

/** What a tracker tells of defects, some of them twice. */
export function defectEvents(
  defects: readonly SimulatedDefect[],
): DeliveryEvent[] {
  return defects.flatMap(({ service, foundAt, twice }, i): DeliveryEvent[] => {
    const defect = {
      kind: 'defect' as const,
      id: `DEF-${ordinal(i)}`,
      version: instant(foundAt),
      service: serviceRef(service),
      foundAt: instant(foundAt),
    };
    const again = { id: `${defect.id}/again`, duplicateOf: defect.id };
    return twice ? [defect, { ...defect, ...again }] : [defect];
  });
}
