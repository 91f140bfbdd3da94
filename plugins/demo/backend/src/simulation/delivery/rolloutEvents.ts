import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { createHash } from 'node:crypto';
import { serviceRef } from '../../organisation/teams';
import type { Batch } from './commits';
import { PROFILES } from './profiles';
import type { Harm, Rollout } from './types';

const MINUTE = 60_000;
const CANARIES = new Set(PROFILES.filter(p => p.canary).map(p => p.service));
/** A canary's shares of the traffic before it has all, in percent, each for some minutes. */
const STEPS = [10, 50];
const STEP_MINUTES = 10;

const instant = (at: number) => new Date(at).toISOString();

/** A version that roll-outs put into place. */
export interface Version {
  sha: string;
  digest: string;
}

export function versionOf(rollout: Rollout, { sha }: Batch): Version {
  const content = createHash('sha256').update(`${rollout.id}/${sha}`);
  return { sha, digest: `sha256:${content.digest('hex')}` };
}

function sharesOf({ outcome, traffic, service }: Rollout): number[] {
  if (!CANARIES.has(service)) return [];
  const before = STEPS.filter(share => share < traffic);
  return [...before, outcome === 'complete' ? 100 : traffic];
}

function stepEvents(rollout: Rollout): DeliveryEvent[] {
  const { id, service, at, outcome } = rollout;
  const shares = sharesOf(rollout);
  // All traffic is what completes it; a stop comes a step after the last share.
  const stepsAfter = outcome === 'complete' ? shares.length - 1 : shares.length;
  return shares.map((traffic, i) => {
    const reachedAt = instant(at - (stepsAfter - i) * STEP_MINUTES * MINUTE);
    return {
      kind: 'deployment-step',
      id: `${id}/${traffic}`,
      version: reachedAt,
      deployment: id,
      service: serviceRef(service),
      target: 'production',
      traffic,
      at: reachedAt,
    };
  });
}

/** What a pipeline tells of a roll-out. */
export function rolloutEvents(
  rollout: Rollout,
  version: Version,
  unplanned: boolean,
): DeliveryEvent[] {
  const { id, outcome, sloBurned } = rollout;
  const at = instant(rollout.at);
  const service = serviceRef(rollout.service);
  const stop: DeliveryEvent[] =
    outcome === 'complete'
      ? []
      : [
          {
            kind: 'deployment-abort',
            id: `${id}/abort`,
            version: at,
            deployment: id,
            service,
            at,
            sloBurned,
          },
        ];
  return [
    {
      kind: 'deployment',
      id,
      version: at,
      service,
      environment: 'production',
      status: outcome === 'complete' ? 'succeeded' : 'failed',
      at,
      ...version,
      ...(unplanned ? { unplanned } : {}),
    },
    ...stepEvents(rollout),
    ...stop,
  ];
}

/** What a pipeline tells of an older version that it put in place again. */
export function rollbackEvent(
  { rollout, endedAt }: Harm,
  older: Version | undefined,
): DeliveryEvent {
  const at = instant(endedAt!);
  return {
    kind: 'deployment',
    id: `${rollout.id}/rollback`,
    version: at,
    service: serviceRef(rollout.service),
    environment: 'production',
    status: 'succeeded',
    at,
    ...older,
    unplanned: true,
    rollbackOf: rollout.id,
  };
}
