import type { Entity } from '@backstage/catalog-model';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { component, group } from './entities';
import { GOLDEN_LOGS } from './goldenLogs';
import { at, readRow, type Row } from './readLog';

/** A log of which the lines are events and nothing else. */
export type GoldenLog = Exclude<keyof typeof GOLDEN_LOGS, 'G8'>;

export const GOLDEN_NAMES = Object.keys(GOLDEN_LOGS).filter(
  (name): name is GoldenLog => name !== 'G8',
);

const instant = (text: string) => new Date(at(text)).toISOString();

const slugOf = (log: GoldenLog) => `acme/${log.toLowerCase()}`;

function toChange(log: GoldenLog, { id, time, details }: Row): DeliveryEvent {
  return {
    kind: 'change',
    id,
    version: time,
    at: time,
    repository: `https://github.com/${slugOf(log)}.git`,
    parents: [details.parent],
    paths: [details.paths],
    ...(details.reverts && { reverts: details.reverts }),
    ...(details.equivalent && { equivalentTo: details.equivalent }),
  };
}

function toDeployment({ id, time, event, details }: Row): DeliveryEvent {
  const over = event === 'deploy' || event === 'rollback';
  return {
    kind: 'deployment',
    id,
    // The first step tells of the roll-out; all of them say the same of it.
    version: over ? time : instant('01-01 00:00'),
    service: details.service,
    environment: 'production',
    status: over ? 'succeeded' : 'running',
    ...(over && { at: time }),
    ...(details.sha && { sha: details.sha }),
    ...(details.digest && { digest: details.digest }),
    ...(details.of && { rollbackOf: details.of }),
    ...(details.unplanned && { unplanned: true }),
  };
}

function toPart({ id, time, event, details }: Row): DeliveryEvent {
  const part = { version: time, at: time, deployment: id };
  const { service, target, slo } = details;
  return event === 'step'
    ? {
        ...part,
        kind: 'deployment-step',
        id: `${id}/${target}/${time}`,
        service,
        target,
        traffic: Number(details.traffic),
      }
    : {
        ...part,
        kind: 'deployment-abort',
        id: `${id}/abort`,
        service,
        sloBurned: slo === 'burned',
      };
}

function toIncident({ id, time, details }: Row): DeliveryEvent {
  const { service, link, impact, detected, mitigated } = details;
  const [type, value] = (link ?? '').split(':');
  return {
    kind: 'incident',
    id,
    version: time,
    service,
    createdAt: time,
    ...(impact && { impactAt: instant(impact) }),
    ...(detected && { detectedAt: instant(detected) }),
    ...(mitigated && { mitigatedAt: instant(mitigated) }),
    ...(link && {
      cause: { type: type as 'deployment', ...(value && { value }) },
    }),
  };
}

/** A golden log as a source would send it. */
export function goldenEvents(log: GoldenLog): DeliveryEvent[] {
  const rows = GOLDEN_LOGS[log].split('\n').filter(Boolean).map(readRow);
  return rows.flatMap(row => {
    switch (row.event) {
      case 'change':
        return [toChange(log, row)];
      case 'incident':
        return [toIncident(row)];
      case 'step':
        return [toDeployment(row), toPart(row)];
      case 'abort':
        return [toPart(row)];
      default:
        return [toDeployment(row)];
    }
  });
}

const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';

const service = (
  log: GoldenLog,
  name: string,
  owner: string,
  annotations: Record<string, string> = {},
) =>
  component(name, {
    owner,
    annotations: { 'github.com/project-slug': slugOf(log), ...annotations },
  });

/** The services that the logs speak of, and the two groups that own them. */
export const goldenCatalog: Entity[] = [
  group('team-a'),
  group('team-b'),
  service('G1', 'api', TEAM_A, { 'hone.dev/delivery-paths': 'api, lib' }),
  service('G1', 'web', TEAM_A, { 'hone.dev/delivery-paths': 'web, lib' }),
  service('G2', 'pay', TEAM_A),
  service('G3', 'edge', TEAM_B, { 'hone.dev/delivery-targets': 'eu, us' }),
  service('G4', 'find', TEAM_B),
  service('G5', 'cart', TEAM_B),
  service('G6', 'auth', TEAM_B),
  service('G7', 'map', TEAM_B),
];
