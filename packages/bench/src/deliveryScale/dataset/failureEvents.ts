import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Rng } from '@hone/inference';
import { pickWeighted } from '../../api/dataset/pickWeighted';
import { instant, NOW } from './logTime';
import { digestOf, shaOf, type RollOut } from './rollOut';

type IncidentEvent = Extract<DeliveryEvent, { kind: 'incident' }>;

const MINUTE_MS = 60_000;

/** Half of all failures are mended within 45 minutes, one in twenty takes more than 5 hours. */
const RECOVERY_MEDIAN_MS = 45 * MINUTE_MS;
const RECOVERY_LOG_SD = 1.2;

const STILL_OPEN = 0.02;
const ROLLED_BACK = 0.5;
/** Incidents that are reported when they begin and again when they are over. */
const REPORTED_TWICE = 0.5;

/** How people name the cause; without one the time has to tell. */
const CAUSES = [
  ['deployment', 0.6],
  ['digest', 0.2],
  ['unnamed', 0.2],
] as const;

function causeOf(rng: Rng, { id, service, number }: RollOut) {
  switch (pickWeighted(rng, CAUSES)) {
    case 'deployment':
      return { cause: { type: 'deployment' as const, value: id } };
    case 'digest':
      return {
        cause: { type: 'digest' as const, value: digestOf(service, number) },
      };
    default:
      return {};
  }
}

function rollbackEvent(rollOut: RollOut, at: number): DeliveryEvent {
  const { id, service, number } = rollOut;
  return {
    kind: 'deployment',
    id: `${id}-rollback`,
    version: instant(at),
    service: service.name,
    repository: service.repository,
    environment: 'production',
    status: 'succeeded',
    at: instant(at),
    sha: shaOf(service, number - 1),
    digest: digestOf(service, number - 1),
    rollbackOf: id,
  };
}

/**
 * What follows when a roll-out fails: an incident, and often the content before it put back. Nothing of it lies after
 * the backend's time.
 */
export function* failureEvents(
  rng: Rng,
  rollOut: RollOut,
): Generator<DeliveryEvent> {
  const impactAt = rollOut.at + Math.round(rng.uniform() * 60 * MINUTE_MS);
  const detectedAt = impactAt + Math.round(rng.uniform() * 20 * MINUTE_MS);
  const createdAt = detectedAt + MINUTE_MS;
  const recovery =
    RECOVERY_MEDIAN_MS * Math.exp(RECOVERY_LOG_SD * rng.normal());
  const mitigatedAt = Math.max(
    createdAt + MINUTE_MS,
    impactAt + Math.round(recovery),
  );
  const open = rng.uniform() < STILL_OPEN || mitigatedAt > NOW;
  const twice = rng.uniform() < REPORTED_TWICE;
  const rolledBack = rng.uniform() < ROLLED_BACK && rollOut.number > 1;
  const begun: IncidentEvent = {
    kind: 'incident',
    id: `${rollOut.id}-incident`,
    version: instant(createdAt),
    service: rollOut.service.name,
    createdAt: instant(createdAt),
    impactAt: instant(impactAt),
    detectedAt: instant(detectedAt),
    ...causeOf(rng, rollOut),
  };
  if (createdAt > NOW) return;
  if (open || twice) yield begun;
  if (open) return;
  const over = instant(mitigatedAt);
  yield { ...begun, version: over, mitigatedAt: over };
  if (rolledBack) yield rollbackEvent(rollOut, mitigatedAt);
}
