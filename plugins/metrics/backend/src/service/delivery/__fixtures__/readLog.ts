import type {
  CauseLink,
  Commit,
  Deployment,
  Incident,
  ServiceFacts,
} from '../rules/facts';

/** "03-02 09:00" of 2026 in UTC, as epoch milliseconds. */
export function at(text: string): number {
  const [month, day, hour, minute] = text.split(/[- :]/).map(Number);
  return Date.UTC(2026, month - 1, day, hour, minute);
}

/** A line of a log. */
export interface Row {
  at: number;
  /** The same in ISO 8601. */
  time: string;
  event: string;
  id: string;
  details: Record<string, string>;
}

export function readRow(line: string): Row {
  const [time, event, id, details = ''] = line
    .split('|')
    .map(part => part.trim());
  return {
    at: at(time),
    time: new Date(at(time)).toISOString(),
    event,
    id,
    details: Object.fromEntries(
      details
        .split(';')
        .map(part => part.trim().split('='))
        .filter(part => part.length === 2),
    ),
  };
}

function readLink(text: string | undefined): CauseLink | null {
  if (!text) return null;
  const [type, value] = text.split(':');
  if (type === 'deployment') return { type, id: value };
  if (type === 'change') return { type, sha: value };
  if (type === 'digest') return { type, digest: value };
  return { type: 'none' };
}

const optional = (text: string | undefined) => (text ? at(text) : null);

function addDeployment(known: Map<string, Deployment>, row: Row): void {
  const { id, event, details } = row;
  const deployment = known.get(id) ?? {
    id,
    completedAt: null,
    sha: null,
    digest: null,
    unplanned: false,
    rollbackOf: null,
    steps: [],
    abort: null,
  };
  known.set(id, deployment);
  deployment.sha ??= details.sha ?? null;
  deployment.digest ??= details.digest ?? null;
  deployment.unplanned ||= details.unplanned === 'yes';
  if (event === 'step') {
    const { target } = details;
    const traffic = Number(details.traffic);
    deployment.steps.push({ target, traffic, at: row.at });
  } else if (event === 'abort') {
    deployment.abort = { at: row.at, sloBurned: details.slo === 'burned' };
  } else {
    deployment.completedAt = row.at;
    deployment.rollbackOf = details.of ?? null;
  }
}

/**
 * The facts of one service in a log.
 *
 * @param owned - the paths that belong to it; its own name by default
 */
export function readLog(
  text: string,
  service: string,
  options: { owned?: string[]; targets?: string[] } = {},
): ServiceFacts {
  const { owned = [service], targets = [] } = options;
  const rows = text.split('\n').filter(Boolean).map(readRow);
  const deployments = new Map<string, Deployment>();
  const incidents: Incident[] = [];
  const commits: Commit[] = [];
  for (const row of rows) {
    const { details } = row;
    if (row.event === 'change') {
      commits.push({
        sha: row.id,
        at: row.at,
        parents: [details.parent],
        touchesService: owned.includes(details.paths),
        reverts: details.reverts ?? null,
        equivalentTo: details.equivalent ?? null,
        bot: false,
        lines: null,
      });
    } else if (row.event === 'incident' && details.service === service) {
      incidents.push({
        id: row.id,
        link: readLink(details.link),
        impactAt: optional(details.impact),
        detectedAt: optional(details.detected),
        createdAt: row.at,
        mitigatedAt: optional(details.mitigated),
      });
    } else if (details.service === service) {
      addDeployment(deployments, row);
    }
  }
  return {
    targets,
    baselineSha: 'c0',
    commits,
    deployments: [...deployments.values()],
    incidents,
    defects: [],
  };
}
